// SPDX-License-Identifier: Apache-2.0
import { Component } from 'preact';
import type { MatchRow } from '../../messages/tab-state';
import { MatchCard } from './match-card';

interface Props {
  row: MatchRow;
  tabId: number;
  position: number;
  total: number;
}

/** Draws its row anew only when the row itself or its place has changed. */
export class KeptRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const now = this.props;
    return (
      next.row !== now.row ||
      next.tabId !== now.tabId ||
      next.position !== now.position ||
      next.total !== now.total
    );
  }

  override render() {
    return <MatchCard {...this.props} />;
  }
}
