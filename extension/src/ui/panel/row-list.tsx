// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'preact/hooks';
import type { MatchRow } from '../../messages/tab-state';
import { LongList } from '../pieces/long-list';
import { KeptRow } from './kept-row';

interface Props {
  rows: readonly MatchRow[];
  tabId: number;
  label: string;
}

const keyOf = (row: MatchRow): string => row.key;

/** Matches as cards, one column in a panel, several in a wide window. */
export function RowList({ rows, tabId, label }: Props) {
  const render = useCallback((row: MatchRow) => <KeptRow row={row} tabId={tabId} />, [tabId]);
  return (
    <LongList
      items={rows}
      keyOf={keyOf}
      render={render}
      look="rows"
      label={label}
      column={340}
      gap={16}
      usual={430}
      focusable=".pair"
    />
  );
}
