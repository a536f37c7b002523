// SPDX-License-Identifier: Apache-2.0
// The toolbar button never looks like "nothing found" where nothing was compared.
import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../extension/src/background/badge';
import type { PageState, PictureCounts, TabState } from '../../../extension/src/messages/tab-state';
import { portfolio } from '../native/scripted-host';
import { reading } from './page-samples';

function badge(
  state: TabState['scan']['state'],
  counts: Partial<PictureCounts>,
  page: Partial<PageState> = {},
) {
  const { site, kind, reason, health } = reading([]);
  const pictures = { seen: 0, checked: 0, matched: 0, notMatched: 0, waiting: 0, skipped: {}, failed: {} };
  const shown: PageState = {
    url: 'https://www.aliexpress.com/w/x.html',
    site,
    kind,
    reason,
    health,
    listings: 4,
    seller: null,
    sellerSources: {},
    coverage: null,
    ...page,
  };
  return badgeOf({
    tabId: 1,
    host: { state: 'ready', version: '0.1.0', portfolio },
    page: shown,
    scan: { state, pictures: { ...pictures, ...counts } },
    rows: [],
    portal: null,
    picked: null,
  }).text;
}

describe('the toolbar button', () => {
  it('is empty when pictures were compared and none matched, and while they are being compared', () => {
    expect(badge('done', { seen: 4, checked: 4, notMatched: 4 })).toBe('');
    expect(badge('scanning', { seen: 4, waiting: 4 })).toBe('');
    expect(badge('done', {}, { kind: 'empty' })).toBe('');
  });

  it.each([
    ['every picture failed', 'done', { seen: 4, failed: { network: 4 } }],
    ['there is no work yet', 'stopped', { seen: 4, waiting: 4 }],
  ] as const)('has a mark when %s', (_, state, counts) => expect(badge(state, counts)).toBe('?'));

  it('has a mark when the page could not be read', () => {
    expect(badge('done', {}, { kind: 'not_understood' })).toBe('?');
  });

  it('has a mark when a captcha lies over what was read', () => {
    expect(badge('done', { seen: 4, checked: 4, notMatched: 4 }, { reason: 'captcha' })).toBe('?');
  });
});
