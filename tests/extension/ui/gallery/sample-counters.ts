// SPDX-License-Identifier: Apache-2.0
// Sellers' counter-notices, as the background would tell them: which wait, and one answer's draft.

import type {
  CounterDraft,
  CounterNote,
  CounterNotice,
  CounterNotices,
  Statement,
} from '../../../../extension/src/messages/complaint-requests';

const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const kTitles = ['Blue Heron', 'Poppies in Rain', 'The Ferry'];
const kUnread: CounterNote = { sellerSays: '', dueOn: null, licence: null, stock: null, earlier: null };
export const kRead: CounterNote = {
  sellerSays: 'The picture was bought from a stock library.\nWe ask for the listing to be restored.',
  dueOn: '2026-11-26',
  licence: 'no',
  stock: 'no',
  earlier: 'unsure',
};

function notice(index: number, title: string, note: CounterNote): CounterNotice {
  // One is over, one is due today; the portal shows no date for every third.
  const businessDays = index - 1;
  const isReminder = index % 3 === 2;
  const day = `2026-11-${String(20 + (index % 10)).padStart(2, '0')}`;
  return {
    caseId: id(1000 + index),
    workId: id(index + 1),
    workTitle: title,
    title: 'Blue heron print cushion cover 45 × 45 cm',
    link: `https://www.aliexpress.com/item/10050094467646${String(index).padStart(2, '0')}.html`,
    platform: index % 2 === 0 ? 'aliexpress' : 'alibaba',
    reference: index === 1 ? '' : `IPP-2026-1121-000${index + 1}`,
    sentOn: '2026-11-16',
    noticedOn: '2026-11-19',
    number: index === 2 ? 2 : 1,
    note,
    due: { day, isReminder, businessDays, holidaysKnown: index !== 3 },
    accepted: index === 4,
  };
}

/** `total` of them wait, the first due first. */
export function countersOf(total: number, title?: string): CounterNotices {
  return {
    notices: Array.from({ length: Math.min(total, 40) }, (_, index) =>
      notice(index, title ?? kTitles[index % kTitles.length] ?? '', index === 0 ? kUnread : kRead),
    ),
    total,
  };
}

const kAnswer = [
  {
    en: 'This answers the counter-notice to my complaint IPP-2026-1121-0001 of 2026-11-16 about the work "Blue Heron".',
    zh: '本答复针对就编号为IPP-2026-1121-0001、于2026-11-16提交的、涉及作品《Blue Heron》的投诉所提出的反通知。',
    sources: ['your record of the complaint of 2026-11-16'],
  },
  {
    en: 'I have read what the seller says and looked again: I believe in good faith that the listing shows my work.',
    zh: '本人已阅读卖家的说明并再次查看：本人善意相信该商品展示了本人的作品。',
    sources: ['the counter-notice of 2026-11-19, as you noted it'],
  },
];
const kProofs = [
  {
    en: 'The work is recorded on the platform under the number IPR-77.',
    zh: '该作品已在平台备案，编号为IPR-77。',
    sources: ['your note of the work of 2026-11-10'],
  },
  {
    en: 'I first published it on 2019-04-02 (my shop).',
    zh: '本人于2019-04-02首次发表该作品（my shop）。',
    sources: ['your note of the work of 2026-11-10'],
  },
];

function statement(limit: number): Statement {
  const sentences = limit < 1000 ? kAnswer : [...kAnswer, ...kProofs];
  return {
    limit,
    en: sentences.map(({ en }) => en).join(' '),
    zh: sentences.map(({ zh }) => zh).join(' '),
    sentences,
  };
}

const kMark = { en: 'Drafted by machine, not checked by a lawyer.', zh: '机器起草，未经律师审核。' };

/** Before anything was read: nothing may be answered. */
export function unreadCounter(title = 'Blue Heron'): CounterDraft {
  const one = notice(0, title, kUnread);
  const block = (rule: string, sentence: string, mend: string) => ({
    caseIds: [one.caseId],
    rule,
    severity: 'block' as const,
    sentence,
    mend,
  });
  return {
    notice: one,
    mayAnswer: false,
    rejection: [],
    mark: kMark,
    proofs: kProofs,
    missing: [],
    findings: [
      block(
        'counter.unread',
        'What the seller says is not noted yet.',
        "Copy it from the portal's page and read it before you answer.",
      ),
      block(
        'counter.unanswered',
        'You have not said yet whether the seller could be right.',
        'Answer the three questions; "not sure" is an answer too.',
      ),
    ],
  };
}

/** Read and asked: both answers are there. */
export function counterOf(title = 'Blue Heron'): CounterDraft {
  const one = notice(0, title, kRead);
  return {
    ...unreadCounter(title),
    notice: one,
    mayAnswer: true,
    rejection: [500, 1000, 2000].map(statement),
    missing: [
      { fact: 'completed', sentence: 'When did you complete the work?' },
      { fact: 'officialUrl', sentence: 'Where can the work be seen, on a page of your own?' },
    ],
    findings: [
      {
        caseIds: [one.caseId],
        rule: 'counter.unsure',
        severity: 'warn',
        sentence: 'You are not sure whether the seller could be right; the text says nothing about that.',
        mend: 'Look for the licence or the earlier work before you send it.',
      },
    ],
  };
}
