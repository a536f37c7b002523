// SPDX-License-Identifier: Apache-2.0
// Fixed states of a tab, as the background would send them: input of the tests and of the gallery.

import type {
  Finding,
  HostState,
  MatchRow,
  PageState,
  PictureCounts,
  TabState,
} from '../../../extension/src/messages/tab-state';
import type { CaseRow, Draft, NeededFact } from '../../../extension/src/messages/view-messages';
import { unknownSeller } from '../../../extension/src/sites/bare-reading';
import type { FillReport } from '../../../extension/src/forms/plan';

const kPortfolioId = '0195c1a0-6f1e-4d32-9b7a-2f5c8e0d4a61';

export const kReady: Extract<HostState, { state: 'ready' }> = {
  state: 'ready',
  version: '0.1.0',
  portfolio: {
    id: kPortfolioId,
    state: 'ready',
    ready: 24,
    works: 24,
    waiting: 0,
    failed: 0,
    featureless: 0,
    folders: 1,
    foldersMissing: 0,
    revision: 3,
    perMinute: null,
    secondsLeft: null,
  },
};

export const kIndexing: HostState = {
  state: 'ready',
  version: '0.1.0',
  portfolio: {
    id: kPortfolioId,
    state: 'indexing',
    ready: 12,
    works: 24,
    waiting: 12,
    failed: 0,
    featureless: 0,
    folders: 1,
    foldersMissing: 0,
    revision: 2,
    perMinute: 60,
    secondsLeft: 12,
  },
};

export const kNoPortfolio: HostState = {
  state: 'ready',
  version: '0.1.0',
  portfolio: {
    id: kPortfolioId,
    state: 'empty',
    ready: 0,
    works: 0,
    waiting: 0,
    failed: 0,
    featureless: 0,
    folders: 0,
    foldersMissing: 0,
    revision: 0,
    perMinute: null,
    secondsLeft: null,
  },
};

export const kManyIndexing: HostState = {
  state: 'ready',
  version: '0.1.0',
  portfolio: {
    id: kPortfolioId,
    state: 'indexing',
    ready: 1240,
    works: 3000,
    waiting: 1700,
    failed: 40,
    featureless: 20,
    folders: 2,
    foldersMissing: 0,
    revision: 90,
    perMinute: 221,
    secondsLeft: 462,
  },
};

export const kOneWork: HostState = {
  state: 'ready',
  version: '0.1.0',
  portfolio: { ...kReady.portfolio, ready: 1, works: 1 },
};

export const kNotInstalled: HostState = {
  state: 'problem',
  problem: 'not_installed',
  detail: 'Specified native messaging host not found.',
};

export function page(change: Partial<PageState> = {}): PageState {
  return {
    url: 'https://www.aliexpress.com/w/wholesale-heron-shirt.html',
    site: 'aliexpress',
    kind: 'search',
    reason: null,
    health: { links: 60, cards: 60, withImage: 60, joined: 58, withSeller: 12, strayPictures: 0 },
    listings: 60,
    seller: null,
    coverage: null,
    ...change,
  };
}

export function pictures(change: Partial<PictureCounts> = {}): PictureCounts {
  const counts = { seen: 60, checked: 60, waiting: 0, skipped: {}, failed: {}, ...change };
  return { matched: 0, notMatched: counts.checked, ...counts };
}

export function tab(change: Partial<TabState> = {}): TabState {
  return {
    tabId: 7,
    host: kReady,
    page: page(),
    scan: { state: 'done', pictures: pictures() },
    rows: [],
    portal: null,
    picked: null,
    ...change,
  };
}

const kTitles = [
  'Heron Print T-Shirt Summer Women Short Sleeve Casual Loose Cotton Top Plus Size S-5XL Fashion Tee',
  'Cushion cover 45x45 cm, blue bird, linen',
  'Canvas poster wall art living room decor',
];

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    workId: '01890000-0000-7000-8000-000000000001',
    workTitle: 'Blue Heron',
    workWidth: 1200,
    workHeight: 1500,
    kind: 'match',
    score: 0.97,
    quad: [125, 120, 225, 120, 225, 245, 125, 245],
    regionInPicture: [125, 120, 225, 120, 225, 245, 125, 245],
    regionInWork: [60, 60, 1140, 60, 1140, 1440, 60, 1440],
    mirrored: false,
    inverted: false,
    points: 212,
    coverage: 0.81,
    ...change,
  };
}

export function row(
  index: number,
  findings: Finding[] = [finding()],
  caseId: string | null = null,
): MatchRow {
  const id = String(1005009446764602 + index);
  const key = `S${index.toString(16).padStart(6, '0')}`;
  return {
    key: `${id} ${key}`,
    listing: {
      id,
      aliases: [],
      url: `https://www.aliexpress.com/item/${id}.html`,
      title: kTitles[index % kTitles.length] as string,
      images: [],
      isAd: false,
      priceText: 'US $12.90',
      seller: {
        ...unknownSeller(),
        storeId: '1100',
        storeName: index % 3 === 1 ? null : 'Sunny Day Home Store',
      },
    },
    picture: { key, url: `https://ae01.alicdn.com/kf/${key}.jpg_480x480.jpg`, width: 350, height: 350 },
    findings,
    caseId,
    known: caseId === null ? 'new' : 'in_cases',
    foundInRecommendations: false,
  };
}

export const kThreeMatches: MatchRow[] = [
  row(0),
  row(1, [
    finding({ score: 0.91, mirrored: true, points: 148, coverage: 1 }),
    finding({
      workId: '01890000-0000-7000-8000-000000000002',
      workTitle: 'Heron at Dusk',
      score: 0.74,
      points: 61,
    }),
  ]),
  row(2, [finding({ score: 0.83, points: 57, coverage: 0.42, inverted: true })], 'case-1'),
];

export const kTwoPossible: MatchRow[] = [
  row(3, [finding({ kind: 'possible', score: 0.48, points: 19, coverage: 0.3 })]),
  row(4, [finding({ kind: 'possible', score: 0.41, points: 1, coverage: 0.02 })]),
];

export function manyRows(count: number): MatchRow[] {
  return Array.from({ length: count }, (_, index) =>
    row(index, [finding({ score: 0.99 - (index % 50) / 100, points: 300 - (index % 200) })]),
  );
}

function stored(index: number, workId: string, workTitle: string): CaseRow {
  const { listing, picture } = row(index);
  return {
    id: `case-${index}`,
    openedAt: `2026-11-${String(10 + index)}T09:30:00Z`,
    workId,
    workTitle,
    listing: {
      id: listing.id,
      url: listing.url,
      title: listing.title,
      pictureKey: picture.key,
      seller: { storeName: listing.seller.storeName },
    },
    matchKind: 'match',
    score: 0.97,
    foundBy: 'engine',
    isPast: false,
  };
}

/** As it comes out of the artist's own list of earlier days. */
export const pastCase = (index: number): CaseRow => ({
  ...stored(index, finding().workId, 'Blue Heron'),
  id: `past-${index}`,
  openedAt: '2019-03-01T00:00:00.000Z',
  matchKind: null,
  score: null,
  foundBy: 'hand',
  isPast: true,
});

export const kCases: CaseRow[] = [
  stored(0, finding().workId, 'Blue Heron'),
  stored(1, finding().workId, 'Blue Heron'),
  stored(2, '01890000-0000-7000-8000-000000000003', 'Poppies in Rain'),
];

export function manyCases(count: number): CaseRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...stored(index % 15, finding().workId, 'Blue Heron'),
    id: `case-${index}`,
    foundBy: index % 10 === 3 ? ('hand' as const) : ('engine' as const),
    isPast: index >= count * 0.95,
  }));
}

export const kDraft: Draft = {
  platform: 'aliexpress',
  form: 'complaint',
  iprType: 'copyright',
  work: { title: 'Blue Heron', recordNumber: null },
  complaintType: 'product_listing',
  reason: { case: 'R2', label: null },
  links: [0, 1].map((index) => row(index).listing.url),
  statement: {
    en:
      'I am the author of the work “Blue Heron”. The listings named here offer goods that carry this work. ' +
      'I have not allowed this use.\n\nI compared each listing with my work myself on 12 November 2026.',
  },
  evidence: [],
};

export const kNeeded: NeededFact[] = [
  {
    fact: 'recordNumber',
    sentence: 'The number of your work at the portal is not noted; choose the work in the form.',
  },
];

export const kFillReport: FillReport = {
  understood: true,
  language: 'en',
  fills: [
    { role: 'platform', field: 'Complaint website', value: 'AliExpress' },
    { role: 'iprType', field: 'IPR type', value: 'Copyright' },
    { role: 'links', field: 'Infringing listings', value: kDraft.links.join('\n') },
    { role: 'statement', field: 'Supplement infringement reason(s)', value: kDraft.statement.en },
  ],
  refusals: [
    { role: 'work', why: 'No record in the list is named “Blue Heron”; choose the record yourself.' },
    { role: 'reason', why: 'Two reasons fit equally well; choose the one you mean.' },
  ],
  left: ['files', 'agreement', 'slider', 'submit'],
};

/** Titles as hostile or careless sellers write them. */
export const kNaughty: readonly string[] = [
  '<img src=x onerror="globalThis.pwned = 1">',
  '<script>globalThis.pwned = 1</script>',
  '"><svg onload=globalThis.pwned=1>',
  '\u202eevil elttil a\u202c \u2066isolate',
  'zero\u200bwidth\u200djoiner',
  'lone \ud800 surrogate',
  'nul \u0000 inside',
  '{{constructor.constructor("globalThis.pwned = 1")()}}',
  '$1 $& $$ ${title}',
  '田中さんにあげて下さい 👩‍🎨',
  'a'.repeat(200_000),
];
