// SPDX-License-Identifier: Apache-2.0
// The complaint desk as the background would tell it: a queue of forms, one form's draft with statements and findings.

import type {
  ImportOutcome,
  LintFinding,
  PreparedDraft,
  Queue,
  Statement,
  Wording,
} from '../../../../extension/src/messages/complaint-requests';
import { kDraft, kNeeded } from '../states';

const kTitles = [
  'Blue Heron',
  'Heron at Dusk',
  'Poppies in Rain',
  'Winter Orchard',
  'The Ferry',
  'Moon Garden',
];
const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** `total` forms wait, `sent` went out today; every third has something to mend. */
export function queueOf(total: number, sent: number, title?: string): Queue {
  return {
    forms: Array.from({ length: total }, (_, index) => ({
      platform: index % 4 === 3 ? ('alibaba' as const) : ('aliexpress' as const),
      type: 'product_listing' as const,
      workId: id(index + 1),
      workTitle: title ?? kTitles[index % kTitles.length] ?? '',
      recordNumber: index % 2 === 0 ? `C-2026-00${41 + index}` : null,
      reason: index % 5 === 2 ? ('R1' as const) : ('R2' as const),
      proposed: index % 2 === 0,
      because: 'The work takes only a part of the listing’s picture, as when goods carry it; please check.',
      part: 1,
      parts: index === 4 ? 2 : 1,
      caseIds: Array.from({ length: 2 + ((index * 7) % 11) }, (__, link) => id(1000 + index * 20 + link)),
      filled: index === 0 && sent > 0,
      blocks: index % 3 === 1 ? 2 : 0,
      warnings: index % 3 === 2 ? 1 : 0,
      notes: 1,
    })),
    total,
    leftOut:
      total === 0
        ? []
        : [
            {
              caseId: id(900),
              why: 'open',
              sentence: 'The complaint IPP-2026-1121-0001 about it is still open.',
            },
          ],
    pace: {
      formsToday: sent,
      linksToday: sent * 6,
      secondsPerForm: 107,
      warnFrom: 50,
    },
    guards:
      sent < 50
        ? []
        : [
            {
              guard: 'pace',
              level: 'pause',
              sentence:
                'You sent 50 complaints to AliExpress today. Its rule of 2024-10-17 takes unusually many reports for abuse and may stop your reporting for some days: going on tomorrow is safer.',
              goesOn: false,
            },
          ],
    rates: {
      newest: sent > 0 ? 20 : 0,
      upheldPercent: sent > 0 ? 95 : 100,
      byReason: sent > 0 ? [{ reason: 'R2', upheld: 41, refused: 2, countered: 0 }] : [],
    },
  };
}

function statement(limit: number): Statement {
  const sentences = [
    {
      name: 'own',
      en: 'I am the author of the work “Blue Heron”.',
      zh: '本人是作品《Blue Heron》的作者。',
      sources: ['your portfolio: the work of the case', 'your answer in each case: it is my work'],
    },
    {
      name: 'belief.many.R2',
      en: 'I believe that the goods in these 2 listings carry this work.',
      zh: '本人相信上述 2 个商品链接中的商品使用了该作品。',
      sources: ['the match of the pictures', 'your answer in each case: I looked at it myself'],
    },
    {
      name: 'permission',
      en: 'I gave no permission for this use.',
      zh: '本人未许可此种使用。',
      sources: ['your answer in each case: I gave no licence'],
    },
  ];
  return {
    limit,
    en: sentences.map(({ en }) => en).join(' '),
    zh: sentences.map(({ zh }) => zh).join(''),
    sentences,
  };
}

/** The same with these sentences in the artist's own words. */
export function wordedDraft(yours: Record<string, Wording[]>): PreparedDraft {
  const statements = kPreparedDraft.statements?.map((one) => {
    const sentences = one.sentences.map((sentence) => {
      const own = yours[sentence.name ?? ''] ?? [];
      const used = own.filter(({ standing }) => standing === 'in_use');
      const words = Object.fromEntries(used.map(({ language, text }) => [language, text]));
      const sources = used.length > 0 ? ['your own words', ...sentence.sources] : sentence.sources;
      return { ...sentence, ...words, yours: own, sources };
    });
    return { ...one, sentences, en: sentences.map(({ en }) => en).join(' ') };
  });
  return statements === undefined ? kPreparedDraft : { ...kPreparedDraft, statements };
}

export const kAccuses: LintFinding = {
  caseIds: [],
  rule: 'wording.accusing',
  severity: 'block',
  sentence:
    'Your wording accuses: stole. A statement says what you believe and what you saw, never what the seller did: an accusation can be held against you.',
  mend: 'Leave the word out, or write "I believe that the listing shows my work".',
};

const kFindings: LintFinding[] = [
  {
    caseIds: [id(1000), id(1001)],
    rule: 'work.unregistered',
    severity: 'block',
    sentence: '"Blue Heron" is not registered on the portal, and a complaint needs its record.',
    mend: 'Register the work there first; checking takes two to five working days.',
  },
  {
    caseIds: [id(1000)],
    rule: 'evidence.none',
    severity: 'warn',
    sentence: 'No file is prepared.',
    mend: "Add a picture of your work beside the listing's picture.",
  },
  {
    caseIds: [id(1000)],
    rule: 'reason.open',
    severity: 'note',
    sentence: 'No reason is chosen yet; R2 is proposed.',
    mend: 'Look at the listing and choose the reason.',
  },
];

export const kPreparedDraft: PreparedDraft = {
  draft: { ...kDraft, statement: { en: statement(500).en, zh: statement(500).zh } },
  needed: kNeeded,
  statements: [500, 1000, 2000].map(statement),
  mark: {
    en: 'Drafted by machine, not checked by a lawyer.',
    zh: '机器起草，未经律师审核。',
  },
  sources: [
    { field: 'platform', source: 'the marketplace the cases were opened on' },
    { field: 'work', source: 'your portfolio: the work you confirmed in each case' },
    { field: 'links', source: 'the listings’ addresses as read from the page, 2026-11-21' },
    {
      field: 'statement',
      source: 'your four answers in each case (2026-11-21) and the match of the pictures',
    },
  ],
  because: 'The work takes only a part of the listing’s picture, as when goods carry it; please check.',
  proposed: true,
  findings: kFindings,
};

export const kImported: { rows: []; outcome: ImportOutcome } = {
  rows: [],
  outcome: {
    moved: [
      { state: 'removed', cases: 24 },
      { state: 'refused', cases: 6 },
    ],
    unchanged: 3,
    unknown: 1,
    outOfCourse: 0,
    unknownWords: ['Paused'],
  },
};
