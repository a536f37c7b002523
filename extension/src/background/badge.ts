// SPDX-License-Identifier: Apache-2.0
// The toolbar button's short text: how many sure matches the page shows, those that the artist
// has allowed or set aside not counted. A page that cannot be read or a missing host
// is told by a mark of its own, and so is a page of which nothing could be compared: never by an empty button, which
// looks like "nothing found".

import type { TabState } from '../messages/tab-state';

export interface Badge {
  text: string;
  /** Key of the button's title in _locales, with the number to put in. */
  title: string;
  count: number;
}

const kMost = 99;

export function badgeOf(state: TabState): Badge {
  const count = state.rows.filter(
    (row) => row.findings[0]?.kind === 'match' && row.known !== 'allowed' && row.known !== 'set_aside',
  ).length;
  if (count > 0) return { text: count > kMost ? `${kMost}+` : String(count), title: 'badge_matches', count };
  if (state.page && state.host.state === 'problem') return { text: '!', title: 'badge_host', count };
  const { page } = state;
  // Under a captcha stand the listings of an earlier answer, if any.
  if (page && (page.kind === 'unreadable' || page.kind === 'not_understood' || page.reason === 'captcha')) {
    return { text: '?', title: 'badge_unreadable', count };
  }
  const { seen, checked } = state.scan.pictures;
  if (state.page && seen > 0 && checked === 0 && state.scan.state !== 'scanning')
    return { text: '?', title: 'badge_none_compared', count };
  return { text: '', title: 'manifest_action', count };
}
