// SPDX-License-Identifier: Apache-2.0
// A complaint names one work on one platform, so stored cases are shown in exactly these groups.

import type { CaseRow } from '../messages/view-messages';
import type { ListingSite } from '../sites/listing-address';

export interface CaseGroup {
  key: string;
  workId: string;
  workTitle: string;
  platform: ListingSite;
  cases: CaseRow[];
}

const kPlatformOfSite: readonly (readonly [RegExp, ListingSite])[] = [
  [/(?:^|\.)alibaba\.com$/, 'alibaba'],
  [/(?:^|\.)1688\.com$/, '1688'],
  [/(?:^|\.)etsy\.com$/, 'etsy'],
  [/(?:^|\.)taobao\.com$/, 'taobao'],
  [/(?:^|\.)tmall\.(?:com|hk)$/, 'tmall'],
  [/(?:^|\.)lazada\./, 'lazada'],
];

/** Marketplaces whose complaint form is known. */
const kWithForm: ReadonlySet<ListingSite> = new Set(['aliexpress', 'alibaba', '1688']);

export const hasForm = (platform: ListingSite): boolean => kWithForm.has(platform);

export function platformOf(address: string): ListingSite {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return kPlatformOfSite.find(([site]) => site.test(host))?.[1] ?? 'aliexpress';
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
