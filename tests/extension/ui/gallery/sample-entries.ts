// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside a case.

import type {
  Entry,
  EntryFacts,
  EntryList,
  EntryVersion,
} from '../../../../extension/src/messages/entry-requests';

export const kCaseId = '01890a5d-ac96-7b1e-9f3c-0d6e5f7a8b90';

const kFacts: EntryFacts = {
  kind: 'mail',
  day: '2026-11-20',
  time: '14:05',
  who: 'Best Posters customer service',
  direction: 'sent',
  text: 'Dear Sir or Madam,\n\nthe canvas in your shop shows my painting “Blue Heron”. Please take it down.\n\nAna',
  due: '2026-11-27',
  answered: false,
  answers: null,
  files: [{ sha256: 'a'.repeat(64), bytes: 48_200, name: 'letter to Best Posters.eml' }],
};

function versionOf(facts: Partial<EntryFacts>, more: Partial<EntryVersion> = {}): EntryVersion {
  return {
    number: 1,
    notedAt: '2026-11-20T13:10:00.000Z',
    takenBack: false,
    facts: { ...kFacts, ...facts },
    ...more,
  };
}

const kVersions: readonly EntryVersion[] = [
  versionOf({}),
  versionOf({
    kind: 'phone',
    day: '2026-11-18',
    time: null,
    direction: null,
    text: 'They said they would look at it “soon”.',
    due: '2026-01-05',
    files: [],
  }),
  versionOf({
    kind: 'chat',
    day: '2026-11-12',
    due: null,
    direction: 'received',
    text: '店主：我们会下架。',
  }),
  versionOf(
    { kind: 'test_purchase', day: '2026-10-30', who: '', due: null, text: 'Order 8170001234567890.' },
    { number: 3, takenBack: true },
  ),
  versionOf(
    {
      kind: 'seller_contact',
      day: '2026-10-02',
      who: 'a_very_long_shop_name_without_any_blank_that_somebody_chose_in_a_hurry_and_never_changed_since_then',
      due: null,
      text: `${'A long letter. '.repeat(60)}https://www.example.org/${'x'.repeat(200)}`,
      files: Array.from({ length: 10 }, (_, at) => ({
        sha256: String(at).repeat(64),
        bytes: 1000 ** (at % 3) * 17,
        name: `${'photograph-of-the-parcel-'.repeat(at)}${at}.jpg`,
      })),
    },
    { number: 2 },
  ),
  versionOf({ kind: 'listing_report', day: '2026-09-01', time: null, due: null, text: '', files: [] }),
];

/** The first `count` entries of a case, one kind after the other. */
export function lettersOf(count: number): EntryList {
  const entries = Array.from({ length: count }, (_, at): Entry => {
    const newest = kVersions[at % kVersions.length] as EntryVersion;
    const id = `01890a5d-ac96-7b1e-9f3c-${String(at).padStart(12, '0')}`;
    return { id, caseId: kCaseId, answeredBy: null, newest };
  });
  return {
    about: {
      listingId: '1005009446764601',
      listingTitle: 'Blue heron canvas print for the living room',
      listingUrl: 'https://www.aliexpress.com/item/1005009446764601.html',
      workTitle: 'Blue Heron',
    },
    entries,
    next: null,
    total: count,
  };
}

export function versionsOf(entryId: string): { versions: EntryVersion[]; next: string | null } {
  const newest = lettersOf(kVersions.length).entries.find(({ id }) => id === entryId)?.newest;
  const number = newest?.number ?? 1;
  return {
    versions: Array.from({ length: number }, (_, at) =>
      versionOf(newest?.facts ?? {}, { number: number - at, takenBack: at === 0 && number > 2 }),
    ),
    next: null,
  };
}
