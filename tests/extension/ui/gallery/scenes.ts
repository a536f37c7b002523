// SPDX-License-Identifier: Apache-2.0
// What the gallery shows: a view, the state it is in, and what the artist does in it first.

import type { FillReport } from '../../../../extension/src/forms/plan';
import type { TabState } from '../../../../extension/src/messages/tab-state';
import type { CaseRow } from '../../../../extension/src/messages/view-messages';
import * as states from '../states';

export interface Scene {
  view: 'popup' | 'panel';
  state: TabState;
  /** The background never answers. */
  silent?: boolean;
  cases?: CaseRow[];
  report?: FillReport;
  memory?: Record<string, unknown>;
  /** Elements clicked, in this order. */
  clicks?: string[];
}

const { tab, page, pictures } = states;
const rows = [...states.kThreeMatches, ...states.kTwoPossible];
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
const captcha = tab({
  page: page({ kind: 'unreadable', reason: 'captcha', listings: 0 }),
  scan: { state: 'done', pictures: pictures({ seen: 0, checked: 0 }) },
});
const unreached = tab({
  host: states.kNotInstalled,
  scan: { state: 'idle', pictures: pictures({ checked: 0, waiting: 60 }) },
});
const naughty = states.kNaughty.map((title, index) => {
  const row = states.row(index, [states.finding({ workTitle: title })]);
  return {
    ...row,
    listing: { ...row.listing, title, seller: { ...row.listing.seller, storeName: title } },
  };
});

export const kScenes: Readonly<Record<string, Scene>> = {
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
  'panel-quiet': { view: 'panel', state: tab({ rows }), memory: { 'view.quiet': true } },
  'panel-thousand': { view: 'panel', state: tab({ rows: states.manyRows(1000) }) },
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
