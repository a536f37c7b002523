// SPDX-License-Identifier: Apache-2.0
// Complaints that turned out wrong, as the background would tell them: what waits, and one withdrawal's draft.

import type {
  Statement,
  Withdrawal,
  Withdrawals,
} from '../../../../extension/src/messages/complaint-requests';

const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const kTitles = ['Blue Heron', 'Poppies in Rain', 'The Ferry'];

/** `total` complaints are to be withdrawn, `unconfirmed` links wait for the portal's word. */
export function withdrawalsOf(total: number, unconfirmed: number, title?: string): Withdrawals {
  return {
    complaints: Array.from({ length: Math.min(total, 40) }, (_, index) => ({
      complaintId: id(7000 + index),
      platform: index % 2 === 0 ? 'aliexpress' : 'alibaba',
      reference: index === 1 ? '' : `IPP-2026-1121-000${index + 1}`,
      day: '2026-11-20',
      workId: id(index + 1),
      workTitle: title ?? kTitles[index % kTitles.length] ?? '',
      firstTitle: title ?? 'Blue heron print cushion cover 45 × 45 cm',
      caseIds: [id(1000 + index * 20), id(1001 + index * 20)],
      licensed: index % 2 === 0 ? 2 : 1,
      notMine: index % 2,
      since: '2026-11-21T10:00:00.000Z',
      others: index === 0 ? 4 : 0,
    })),
    total,
    unconfirmed,
  };
}

const kLinks = [1, 2].map((number) => `https://www.aliexpress.com/item/100500944676460${number}.html`);
const kAbout = 'your record of the complaint of 2026-11-20';

function statement(limit: number, reference: string): Statement {
  const named = reference === '' ? '' : ` ${reference}`;
  const sentences = [
    {
      en: `I withdraw a part of my complaint${named} of 2026-11-20 about the work "Blue Heron".`,
      zh: `本人撤回于2026-11-20提交的、涉及作品《Blue Heron》的投诉的一部分，编号为${reference}。`,
      sources: [kAbout],
    },
    {
      en: `The withdrawal is about these 2 listings only: ${kLinks.join(' ')}`,
      zh: `仅撤回针对以下2个商品的投诉：${kLinks.join(' ')}`,
      sources: ['the listings you answered about'],
    },
    {
      en: 'When I filed it I believed that it was right; I have learned since that the use is permitted.',
      zh: '提交时本人相信投诉属实；此后本人得知该使用已获许可。',
      sources: ['your answer of 2026-11-21'],
    },
  ];
  return {
    limit,
    en: sentences.map(({ en }) => en).join(' '),
    zh: sentences.map(({ zh }) => zh).join(' '),
    sentences,
  };
}

export function withdrawalOf(reference = 'IPP-2026-1121-0001', title = 'Blue Heron'): Withdrawal {
  const caseIds = [id(1000), id(1001)];
  return {
    complaintId: id(7000),
    platform: 'aliexpress',
    reference,
    day: '2026-11-20',
    workTitle: title,
    caseIds,
    links: kLinks,
    others: 4,
    statements: [500, 1000, 2000].map((limit) => statement(limit, reference)),
    mark: { en: 'Drafted by machine, not checked by a lawyer.', zh: '机器起草，未经律师审核。' },
    sources: [
      {
        field: 'statement',
        source: 'your record of the complaint and your answer of 2026-11-21',
      },
    ],
    needed:
      reference === ''
        ? [{ fact: 'reference', sentence: 'Which number did the portal give this complaint?' }]
        : [],
    findings: [
      ...(reference === ''
        ? [
            {
              caseIds,
              rule: 'withdrawal.number',
              severity: 'warn' as const,
              sentence: 'No reference number is recorded for this complaint.',
              mend: "Look it up in the portal's list of complaints and note it here. If the portal gave none, the day, the work and the listings name the complaint.",
            },
          ]
        : []),
      {
        caseIds,
        rule: 'withdrawal.part',
        severity: 'warn',
        sentence: 'The same complaint names 4 other listings, about which it stands.',
        mend: 'Some portals can only withdraw a whole complaint: look at what the page says before you send it. The text names the listings it is about.',
      },
    ],
  };
}
