// SPDX-License-Identifier: Apache-2.0
// Every scene of the gallery, by name.

import { unknownSeller } from '../../../../extension/src/sites/bare-reading';
import type { TabState } from '../../../../extension/src/messages/tab-state';
import * as states from '../states';
import { dashboard, kDashboardScenes, openTabs } from './dashboard-scenes';
import { kDeskScenes } from './desk-scenes';
import { kWorkScenes } from './work-scenes';
import { listings } from './sample-answers';
import { captcha, rows, unreached } from './sample-states';
import { kCounterScenes } from './counter-scenes';
import { kEntryScenes } from './entry-scenes';
import { kProfileScenes } from './profile-scenes';
import { kReadyScenes } from './ready-scenes';
import { kReportScenes } from './report-scenes';
import { kSettingsScenes } from './settings-scenes';
import { kWithdrawScenes } from './withdraw-scenes';
import type { Scene } from './scene';

export type { Scene };

const { tab, page, pictures } = states;
const portal = { page: null, portal: { host: 'ipp.aidcgroup.net' } };
const prepared = { 'view.draft': { draft: states.kDraft, needed: states.kNeeded } };
const halfway = pictures({
  checked: 34,
  waiting: 22,
  skipped: { no_picture: 2 },
  failed: { gone: 1, network: 1 },
});
const scanning = tab({ scan: { state: 'scanning', pictures: halfway } });
const noPage = tab({
  page: null,
  scan: { state: 'idle', pictures: pictures({ seen: 0, checked: 0 }) },
});
const naughty = states.kNaughty.map((title, index) => {
  const row = states.row(index, [states.finding({ workTitle: title })]);
  return {
    ...row,
    listing: { ...row.listing, title, seller: { ...row.listing.seller, storeName: title } },
  };
});

const kMissed = '.missed-open';
const eight = Array.from({ length: 8 }, (_, index) => states.row(index));
/** One picture in so many listings. */
const samePicture = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const row = states.row(index);
    const { picture } = states.row(0);
    return { ...row, key: `${row.listing.id} ${picture.key}`, picture };
  });
const more = [
  { ...states.row(5), foundInRecommendations: true },
  { ...states.row(6), known: 'allowed' as const },
];
const setAside = [
  ...rows,
  { ...states.row(5), known: 'set_aside' as const, setAside: 'not_mine' as const },
  { ...states.row(6), known: 'set_aside' as const, setAside: 'plain_only' as const },
];
const returned = [
  {
    ...states.row(0),
    memory: {
      verdict: null,
      offered: { mine: true, notLicensed: true },
      returned: {
        by: 'same_picture' as const,
        caseId: 'case-1',
        life: 4,
        daysSince: 9,
        reference: 'IPR-2026-118204',
      },
    },
  },
  states.row(1),
];
const mixed = tab({ rows: [...rows, ...more] });
const seller = {
  ...unknownSeller(),
  storeId: '1102345678',
  storeName: 'Sunny Day Home Store',
  company: 'Shenzhen Sunny Day Trading Co., Ltd.',
  registrationNumber: '91440300MA5EXAMPLE',
  address: 'Room 1203, Building 4, Example Industrial Park, Longgang District, Shenzhen',
  country: 'China',
  licenceUrl: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1102345678',
  storeUrl: 'https://www.aliexpress.com/store/1102345678',
};
const sellerSources = { storeName: 'dom', storeId: 'attr', company: 'json', address: 'json' } as const;
const store = tab({
  page: page({
    kind: 'store',
    seller,
    sellerSources,
    coverage: { pages: [1, 2, 4], of: null, listingsRead: 131, about: 150 },
    health: { links: 62, cards: 60, withImage: 60, joined: 0, withSeller: 60, strayPictures: 3 },
  }),
  rows,
});
const licence = tab({
  page: page({ kind: 'store', seller, sellerSources, listings: 0 }),
  scan: { state: 'done', pictures: pictures({ seen: 0, checked: 0 }) },
});
const naughtySeller = tab({
  page: page({
    seller: Object.fromEntries(
      Object.keys(seller).map((field, index) => [field, states.kNaughty[index % states.kNaughty.length]]),
    ) as unknown as typeof seller,
  }),
});

function nothing(kind: 'empty' | 'unreadable' | 'not_understood', reason: string): TabState {
  return tab({
    page: page({ kind, reason, listings: 0 }),
    scan: { state: 'done', pictures: pictures({ seen: 0, checked: 0 }) },
  });
}
export const kScenes: Readonly<Record<string, Scene>> = {
  ...kDashboardScenes,
  'popup-loading': { view: 'popup', state: tab({ tabId: 9 }), silent: true },
  'popup-no-host': { view: 'popup', state: unreached },
  'popup-no-portfolio': {
    view: 'popup',
    state: tab({
      host: states.kNoPortfolio,
      scan: { state: 'idle', pictures: pictures({ checked: 0, waiting: 60 }) },
    }),
  },
  'popup-no-page': { view: 'popup', state: noPage },
  'popup-scanning': { view: 'popup', state: scanning },
  'popup-zero': { view: 'popup', state: tab() },
  'popup-matches': { view: 'popup', state: tab({ rows }) },
  'popup-captcha': { view: 'popup', state: captcha },
  'popup-portal': { view: 'popup', state: tab(portal) },
  'panel-no-host': { view: 'panel', state: unreached },
  'panel-empty': { view: 'panel', state: noPage },
  'panel-scanning': {
    view: 'panel',
    state: tab({
      host: states.kIndexing,
      scan: { state: 'scanning', pictures: halfway },
      rows: rows.slice(0, 1),
    }),
  },
  'panel-zero': { view: 'panel', state: tab() },
  'panel-matches': { view: 'panel', state: tab({ rows }) },
  'panel-possible': { view: 'panel', state: tab({ rows }), clicks: ['.possible > summary'] },
  'panel-large': { view: 'panel', state: tab({ rows }), clicks: ['.pair'] },
  'panel-mixed': { view: 'panel', state: mixed, clicks: ['.allowed > summary'] },
  'panel-store': { view: 'panel', state: store, clicks: ['.seller summary', '.health summary'] },
  'panel-licence': { view: 'panel', state: licence },
  'panel-allow': { view: 'panel', state: tab({ rows }), clicks: ['.allow .button'] },
  'panel-review-intro': { view: 'panel', state: tab({ rows: eight }), clicks: ['.review-open'] },
  'panel-review': { view: 'panel', state: tab({ rows: eight }), clicks: ['.review-open', '.review-begin'] },
  'panel-review-slider': {
    view: 'panel',
    state: tab({ rows: eight }),
    clicks: ['.review-open', '.review-begin', '.pair-way:nth-of-type(2)'],
  },
  'panel-review-turns': {
    view: 'panel',
    state: tab({ rows: eight }),
    clicks: ['.review-open', '.review-begin', '.pair-way:nth-of-type(3)', '.overlay .button'],
  },
  'panel-review-closer': {
    view: 'panel',
    state: tab({ rows: eight }),
    clicks: ['.review-open', '.review-begin', '.pair-zoom'],
  },
  'panel-review-group': {
    view: 'panel',
    state: tab({ rows: samePicture(7) }),
    clicks: ['.review-open', '.review-begin'],
  },
  'panel-review-naughty': {
    view: 'panel',
    state: tab({ rows: naughty }),
    clicks: ['.review-open', '.review-begin'],
  },
  'panel-review-offer': {
    view: 'panel',
    state: tab({ rows: eight }),
    offers: true,
    clicks: ['.review-open', '.review-begin', '.review-refuse'],
  },
  'panel-review-returned': {
    view: 'panel',
    state: tab({ rows: returned }),
    clicks: ['.review-open', '.review-begin'],
  },
  'panel-set-aside': { view: 'panel', state: tab({ rows: setAside }), clicks: ['.set_aside > summary'] },
  'panel-returned': { view: 'panel', state: tab({ rows: returned }), clicks: ['.undo'] },
  'dashboard-review': {
    ...dashboard,
    hash: 'matches',
    tabs: openTabs,
    state: tab({ tabId: 11, rows: samePicture(7) }),
    clicks: ['.open-tab .button-main', '.review-open', '.review-begin'],
  },
  'panel-missed': { view: 'panel', state: tab({ rows }), clicks: [kMissed] },
  'panel-missed-thousand': {
    view: 'panel',
    state: tab(),
    listings: listings(1000),
    clicks: [kMissed],
  },
  'panel-missed-work': { view: 'panel', state: tab({ rows }), clicks: [kMissed, '.choice', '.all-works'] },
  'panel-missed-form': { view: 'panel', state: tab({ rows }), clicks: [kMissed, '.choice', '.tile-button'] },
  'panel-picked': { view: 'panel', state: tab({ picked: { listingId: null, pictureKey: 'S000009' } }) },
  'panel-picked-nothing': { view: 'panel', state: tab({ picked: { listingId: null, pictureKey: null } }) },
  ...kDeskScenes,
  ...kWorkScenes,
  ...kWithdrawScenes,
  ...kCounterScenes,
  ...kEntryScenes,
  ...kProfileScenes,
  ...kReadyScenes,
  ...kReportScenes,
  ...kSettingsScenes,
  'panel-save': { view: 'panel', state: tab({ rows }), clicks: ['.save-open'] },
  'panel-delisted': { view: 'panel', state: nothing('empty', 'delisted') },
  'panel-login': { view: 'panel', state: nothing('unreadable', 'login') },
  'panel-not-understood': { view: 'panel', state: nothing('not_understood', 'no_listings') },
  'panel-spanish': { view: 'panel', language: 'es', state: mixed },
  'panel-chinese': { view: 'panel', language: 'zh_CN', state: mixed },
  'panel-quiet': { view: 'panel', state: tab({ rows }), memory: { 'view.quiet': true } },
  'panel-thousand': {
    view: 'panel',
    // Only where it is wanted: making so many takes time in every scene.
    get state() {
      return tab({ rows: states.manyRows(1000) });
    },
  },
  'panel-ten-thousand': {
    view: 'panel',
    // Only where it is wanted: making so many takes time in every scene.
    get state() {
      return tab({ rows: states.manyRows(10_000) });
    },
  },
  'panel-captcha': { view: 'panel', state: captcha },
  'panel-confirm': {
    view: 'panel',
    state: tab({ rows }),
    clicks: ['.confirm-open', '.question:nth-of-type(2) input'],
  },
  'panel-confirmed': {
    view: 'panel',
    state: tab({ rows }),
    clicks: ['.confirm-open', ...[1, 2, 3, 4].map(questionInput), '.confirm button[type=submit]'],
  },
  'panel-naughty': { view: 'panel', state: tab({ rows: naughty }) },
  'panel-naughty-missed': {
    view: 'panel',
    state: tab(),
    listings: states.kNaughty.flatMap((title, index) =>
      listings(1, title).map((one) => ({ ...one, id: `${one.id}${index}` })),
    ),
    clicks: [kMissed],
  },
  'panel-naughty-seller': { view: 'panel', state: naughtySeller, clicks: ['.seller summary'] },
  'panel-no-cases': { view: 'panel', state: tab(), cases: [], clicks: ['#tab-cases'] },
  'panel-cases': { view: 'panel', state: tab({ rows }), clicks: ['#tab-cases'] },
  'panel-draft': { view: 'panel', state: tab({ rows }), clicks: ['#tab-cases', '.group .button-main'] },
  'panel-fill': { view: 'panel', state: tab(portal), memory: prepared, clicks: ['.fill .button-main'] },
  'panel-fill-unknown': {
    view: 'panel',
    state: tab(portal),
    memory: prepared,
    report: { understood: false, language: null, fills: [], refusals: [], left: [] },
    clicks: ['.fill .button-main'],
  },
};

function questionInput(position: number): string {
  return `.question:nth-of-type(${position}) input`;
}
