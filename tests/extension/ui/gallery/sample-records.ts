// SPDX-License-Identifier: Apache-2.0
// What the records would answer in the gallery: stores, companies, and the steps of cases.

import type {
  CaseHistory,
  CaseState,
  Penalty,
  SellerEntity,
  StoreDetails,
  StoreRow,
} from '../../../../extension/src/messages/record-requests';
import { kNaughty } from '../states';

const kNames = [
  'Sunny Day Home Store',
  '义乌市晨光画框商行',
  'Art Cushion Factory Official Flagship Store',
  '',
  'Shop1102345678 Store',
  'Heron & Poppy Décor',
];
const kCompany = 'Shenzhen Sunny Day Trading Co., Ltd.';
const counts = (index: number): StoreRow['counts'] => ({
  listings: (index * 7) % 150,
  works: (index * 3) % 40,
  complaints: index % 5,
  removals: (index * 2) % 9,
  relistings: index % 4 === 3 ? 2 : 0,
});

export function stores(count: number): StoreRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `01890000-0000-7000-9000-${String(index + 1).padStart(12, '0')}`,
    site: (['aliexpress', 'aliexpress', 'alibaba', '1688'] as const)[index % 4] ?? 'aliexpress',
    name: index === 11 ? (kNaughty[0] ?? '') : (kNames[index % kNames.length] ?? ''),
    firstSeen: '2026-03-04T08:00:00Z',
    lastSeen: `2026-11-${String(22 - (index % 20)).padStart(2, '0')}T09:30:00Z`,
    life: index % 6 === 2 ? 'closed' : index % 3 === 0 ? 'open' : null,
    lifeSince: '2026-10-02T09:30:00Z',
    entityId: index % 3 === 0 ? '01890000-0000-7000-a000-000000000001' : null,
    counts: counts(index),
  }));
}

const kPenalty: Penalty = {
  rule: 'aliexpress-2025-01-16',
  title: 'AliExpress: repeated infringement of intellectual property',
  ruleDate: '2025-01-16',
  source: 'Rule of the platform of 16 January 2025',
  from: '2025-11-23',
  onRecord: 2,
  pointsLow: 6,
  pointsHigh: 12,
  closesAt: 48,
  effectLow: null,
  effectHigh: 'Warning',
  days: [
    {
      first: '2026-02-11',
      last: '2026-02-11',
      links: 40,
      pointsLow: 0,
      pointsHigh: 6,
      keptUntil: '2027-02-11',
    },
    {
      first: '2026-08-30',
      last: '2026-09-01',
      links: 3,
      pointsLow: 6,
      pointsHigh: 6,
      keptUntil: '2027-08-31',
    },
  ],
};

export function storeDetails(storeId: string): StoreDetails {
  const all = stores(14);
  const store = all.find(({ id }) => id === storeId) ?? all[0]!;
  return {
    store,
    ids: [
      { kind: 'store', id: '1102345678' },
      { kind: 'seller', id: '231009871' },
    ],
    names: [
      { kind: 'store', name: store.name, firstSeen: store.firstSeen, lastSeen: store.lastSeen },
      {
        kind: 'store',
        name: 'Shop1102345678 Store',
        firstSeen: '2025-12-01T08:00:00Z',
        lastSeen: store.firstSeen,
      },
      { kind: 'company', name: kCompany, firstSeen: store.firstSeen, lastSeen: store.lastSeen },
    ],
    licences: [
      {
        licence: {
          name: kCompany,
          number: '91440300MA5EXAMPLE',
          authority: 'Shenzhen Administration for Market Regulation',
          address: 'Room 1203, Building 4, Example Industrial Park, Longgang District, Shenzhen',
          representative: '李样本',
          established: '2019-04-12',
        },
        seenAt: '2026-11-02T10:00:00Z',
        url: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1102345678',
      },
    ],
    links: [
      { storeId: all[3]!.id, storeName: 'Bright Day Home Store', reason: 'same_picture', what: 'S000001' },
      {
        storeId: all[4]!.id,
        storeName: '义乌市晨光画框',
        reason: 'similar_name',
        what: '义乌市晨光画框商行',
      },
    ],
    pooled: [],
    penalties: [kPenalty],
  };
}

export function entity(id: string): SellerEntity {
  const own = stores(14).filter(({ entityId }) => entityId !== null);
  return { id, name: kCompany, stores: own, counts: counts(9), penalties: [kPenalty] };
}

const step = (state: CaseState, portalWord: string, day: string): CaseHistory['steps'][number] => ({
  state,
  portalWord,
  reason: '',
  day,
  notedAt: `${day}T10:00:00Z`,
  filingId: ['submitted', 'removed'].includes(state) ? '01890000-0000-7000-8000-000000007000' : null,
  reference: state === 'submitted' ? 'IPR-2026-118204' : '',
  counterNotice: 0,
  correction: false,
});
const kSteps = [
  step('in_batch', '', '2026-10-01'),
  step('form_filled', '', '2026-10-01'),
  step('submitted', 'Pending verification', '2026-10-02'),
  step('removed', 'Removed', '2026-10-07'),
];

/** Cases stand at different steps, by the last sign of their id. */
export function history(caseId: string, standsAt?: number): CaseHistory {
  const last = standsAt ?? caseId.charCodeAt(caseId.length - 1) % (kSteps.length + 1);
  const steps = kSteps.slice(0, last);
  return { state: steps.at(-1)?.state ?? 'confirmed', life: last === 4 ? 2 : 1, steps };
}
