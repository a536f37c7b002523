// SPDX-License-Identifier: Apache-2.0
import { Component } from 'preact';
import type { MatchRow } from '../../messages/tab-state';
import { MatchCard } from './match-card';

interface Props {
  row: MatchRow;
  tabId: number;
}

/** Draws its row anew only when the row itself has changed. */
export class KeptRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.row !== this.props.row || next.tabId !== this.props.tabId;
  }

  override render() {
    return <MatchCard {...this.props} />;
  }
}
