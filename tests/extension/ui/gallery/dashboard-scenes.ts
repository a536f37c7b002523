// SPDX-License-Identifier: Apache-2.0
// The dashboard's scenes.

import { countRows } from '../../../../extension/src/messages/row-counts';
import * as states from '../states';
import { kPastFile, listPreview, longListPreview } from './sample-lists';
import { captcha, rows, unreached } from './sample-states';
import type { Scene } from './scene';

const { tab } = states;
const kPasted = [
  'https://www.aliexpress.com/item/1005009446764601.html?spm=a2g0o.productlist.main.1.5a8b&algo_pvid=3c1d',
  'look: https://detail.tmall.com/item.htm?id=600100200302, https://www.lazada.com.my/products/heron-i123456789-s1.html',
  'https://offer.1688.com/offer/600100200304.html',
  'https://www.alibaba.com/product-detail/Heron-Cushion_1600100200303.html',
  'https://a.aliexpress.com/_mKx1Ab',
  'https://www.aliexpress.com/w/wholesale-heron.html',
  'https://www.example.org/heron',
  'the shop with the blue cushion',
].join('\n');
export const dashboard = { view: 'dashboard' as const };
export const openTabs = [tab({ tabId: 11, rows }), tab({ tabId: 12 }), captcha].map((state, index) => ({
  tabId: 11 + index,
  url: state.page?.url ?? '',
  state,
  counts: countRows(state.rows),
  first: state.rows.slice(0, 5),
  title: [
    'heron shirt – Buy heron shirt with free shipping on AliExpress',
    'poppy cushion',
    'Captcha Interception',
  ][index] as string,
}));
const naughtyTabs = states.kNaughty.map((title, index) => ({
  tabId: 20 + index,
  url: '',
  title,
  state: tab(),
  counts: countRows([]),
  first: [],
}));

export const kDashboardScenes: Readonly<Record<string, Scene>> = {
  'dashboard-first-run': { ...dashboard, state: tab({ host: states.kNoPortfolio }), works: 0 },
  'dashboard-no-host': { ...dashboard, state: unreached },
  'dashboard-outdated': {
    ...dashboard,
    state: tab({ host: { state: 'problem', problem: 'outdated_extension', detail: '' } }),
  },
  'dashboard-no-dialog': {
    ...dashboard,
    state: tab({ host: states.kNoPortfolio }),
    failing: { 'portfolio.chooseFolder': { code: 'no_dialog', message: 'Type: counterproof index FOLDER' } },
    clicks: ['.step-open .button-main'],
  },
  'dashboard-start': {
    ...dashboard,
    hash: 'start',
    works: 24,
    cases: states.manyCases(188),
    clicks: ['.outcomes-months summary'],
  },
  'dashboard-start-no-cases': { ...dashboard, hash: 'start', works: 24, cases: [] },
  'dashboard-indexing': { ...dashboard, hash: 'start', state: tab({ host: states.kIndexing }), works: 12 },
  'dashboard-indexing-many': {
    ...dashboard,
    hash: 'start',
    state: tab({ host: states.kManyIndexing }),
    works: 1240,
  },
  'dashboard-portfolio': { ...dashboard, hash: 'portfolio' },
  'dashboard-portfolio-empty': {
    ...dashboard,
    hash: 'portfolio',
    state: tab({ host: states.kNoPortfolio }),
    works: 0,
  },
  'dashboard-portfolio-one': {
    ...dashboard,
    hash: 'portfolio',
    works: 1,
    state: tab({ host: states.kOneWork }),
  },
  'dashboard-portfolio-many': {
    ...dashboard,
    hash: 'portfolio',
    works: 3000,
    state: tab({ host: states.kManyIndexing }),
  },
  'dashboard-portfolio-failed': {
    ...dashboard,
    hash: 'portfolio',
    works: 3000,
    state: tab({ host: states.kManyIndexing }),
    clicks: ['.filter:nth-of-type(4) input'],
  },
  'dashboard-matches': { ...dashboard, hash: 'matches', tabs: openTabs },
  'dashboard-matches-empty': { ...dashboard, hash: 'matches', tabs: [] },
  'dashboard-matches-naughty': { ...dashboard, hash: 'matches', tabs: naughtyTabs },
  'dashboard-one-tab': {
    ...dashboard,
    hash: 'matches',
    tabs: openTabs,
    state: tab({ tabId: 11, rows }),
    clicks: ['.open-tab .button-main'],
  },
  'dashboard-thousand': {
    ...dashboard,
    hash: 'matches',
    tabs: openTabs,
    get state() {
      return tab({ tabId: 11, rows: states.manyRows(1000) });
    },
    clicks: ['.open-tab .button-main'],
  },
  'dashboard-cases': { ...dashboard, hash: 'cases' },
  'dashboard-cases-open': {
    ...dashboard,
    hash: 'cases',
    clicks: ['.kept-open:not(:disabled)', '.kept-line input:not(:disabled)'],
  },
  'dashboard-cases-past': {
    ...dashboard,
    hash: 'cases',
    cases: [...states.kCases, states.pastCase(7), states.pastCase(8)],
  },
  'dashboard-cases-past-works': {
    ...dashboard,
    hash: 'cases',
    cases: [...states.kCases, states.pastCase(7), states.pastCase(8)],
    clicks: ['.pair-way:nth-of-type(2)'],
  },
  'dashboard-cases-works': { ...dashboard, hash: 'cases', clicks: ['.pair-way:nth-of-type(2)'] },
  'dashboard-sellers': { ...dashboard, hash: 'sellers' },
  'dashboard-sellers-empty': { ...dashboard, hash: 'sellers', stores: 0 },
  'dashboard-sellers-many': { ...dashboard, hash: 'sellers', stores: 1000 },
  'dashboard-seller': { ...dashboard, hash: 'sellers', clicks: ['.store-open', '.company summary'] },
  'dashboard-cases-empty': { ...dashboard, hash: 'cases', cases: [] },
  'dashboard-cases-many': { ...dashboard, hash: 'cases', cases: states.manyCases(1000) },
  'dashboard-export': { ...dashboard, hash: 'cases', clicks: ['.lists-open', '.export-sellers-csv'] },
  'dashboard-import': {
    ...dashboard,
    hash: 'cases',
    file: kPastFile,
    clicks: ['.lists-open', '.import-columns > summary'],
  },
  'dashboard-import-clear': {
    ...dashboard,
    hash: 'cases',
    file: kPastFile,
    list: listPreview(false),
    clicks: ['.lists-open', '.import-take'],
  },
  'dashboard-import-long': {
    ...dashboard,
    hash: 'cases',
    file: kPastFile,
    list: longListPreview(),
    clicks: ['.lists-open', '.import-columns > summary'],
  },
  'dashboard-import-large': {
    ...dashboard,
    hash: 'cases',
    file: { name: 'everything.csv', text: 'x'.repeat(5 * 2 ** 20 + 1) },
    clicks: ['.lists-open'],
  },
  'dashboard-add-empty': { ...dashboard, hash: 'cases', clicks: ['.link-add'] },
  'dashboard-add-links': {
    ...dashboard,
    hash: 'cases',
    typed: kPasted,
    clicks: ['.link-add', '.link-look', '.link-open'],
  },
  'dashboard-add-judge': {
    ...dashboard,
    hash: 'cases',
    typed: kPasted,
    clicks: ['.link-add', '.link-look', '.link-open', '.tile-button'],
  },
  'dashboard-add-many': {
    ...dashboard,
    hash: 'cases',
    typed: Array.from(
      { length: 250 },
      (_, index) => `https://item.taobao.com/item.htm?id=${6001000 + index}`,
    ).join('\n'),
    clicks: ['.link-add', '.link-look'],
  },
  'dashboard-add-naughty': {
    ...dashboard,
    hash: 'cases',
    typed: states.kNaughty.join('\n'),
    clicks: ['.link-add', '.link-look'],
  },
  'dashboard-spanish': { ...dashboard, language: 'es', state: unreached },
  'dashboard-chinese': {
    ...dashboard,
    hash: 'start',
    language: 'zh_CN',
    state: tab({ host: states.kIndexing }),
  },
};
