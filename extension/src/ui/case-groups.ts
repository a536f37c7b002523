// SPDX-License-Identifier: Apache-2.0
// A complaint names one work on one platform, so stored cases are shown in exactly these groups.

import type { CaseRow, Draft } from '../messages/view-messages';

export type Platform = Draft['platform'];

export interface CaseGroup {
  key: string;
  workId: string;
  workTitle: string;
  platform: Platform;
  cases: CaseRow[];
}

const kPlatformOfSite: readonly (readonly [string, Platform])[] = [
  ['alibaba.com', 'alibaba'],
  ['1688.com', '1688'],
  ['etsy.com', 'etsy'],
];

export function platformOf(address: string): Platform {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return kPlatformOfSite.find(([site]) => host === site || host.endsWith(`.${site}`))?.[1] ?? 'aliexpress';
}

/** Groups in the order of their newest case. */
export function groupCases(cases: readonly CaseRow[]): CaseGroup[] {
  const groups = new Map<string, CaseGroup>();
  for (const row of cases) {
    const platform = platformOf(row.listing.url);
    const key = `${row.workId} ${platform}`;
    const group = groups.get(key) ?? {
      key,
      workId: row.workId,
      workTitle: row.workTitle,
      platform,
      cases: [],
    };
    group.cases.push(row);
    groups.set(key, group);
  }
  const newest = (group: CaseGroup): string =>
    group.cases.reduce((latest, row) => (row.openedAt > latest ? row.openedAt : latest), '');
  return [...groups.values()].sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}
