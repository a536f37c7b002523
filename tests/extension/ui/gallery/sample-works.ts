// SPDX-License-Identifier: Apache-2.0
// Works with their records, as the gallery and the tests show them.

import type {
  WorkListFilter,
  WorkList,
  WorkListRow,
  WorkNote,
  WorkRecord,
} from '../../../../extension/src/messages/work-requests';
import { kNothingNoted } from '../../../../extension/src/ui/works/note-fields';

export const kWorkNote: WorkNote = { ...kNothingNoted, recordStatus: 'pending', completed: '2018-03-01' };

export const kWholeNote: WorkNote = {
  ...kNothingNoted,
  title: 'Blue Heron at Dusk',
  authors: 'Ana P.',
  completed: '2018-03-01',
  firstPublished: '2019-04-02',
  firstPublishedAt: 'my shop',
  firstPublishedUrl: 'https://heron.example/blue-heron',
  recordPortal: 'ipp.alibabagroup.com',
  recordNumber: 'C-2026-0042',
  recordStatus: 'approved',
  recordSent: '2026-01-05',
  recordDecided: '2026-01-08',
  hasCertificate: true,
  registrations: [
    { office: 'US Copyright Office', number: 'VA 2-123-456', kind: 'single work', day: '2020-02-03' },
  ],
  licences: [{ holder: 'Print House', use: 'posters up to A2', from: '2021-01-01', until: '2022-12-31' }],
  proofs: [{ kind: 'layered_source', what: 'heron.psd, 14 layers, on the studio disk', day: '2018-02-27' }],
};

const kNoRecord: WorkRecord = {
  note: kNothingNoted,
  notedAt: null,
  title: 'Blue Heron',
  before: null,
  gaps: ['portal_none', 'first_published', 'completed', 'evidence_weak'],
  evidence: [],
  stronger: ['registration', 'first_published', 'layered_source', 'camera_original'],
  files: [],
  listings: 0,
  removed: 0,
  copies: [],
};

export function recordOf(note: WorkNote = kWorkNote, more: Partial<WorkRecord> = {}): WorkRecord {
  const notedAt = note === kNothingNoted ? null : '2026-11-20T10:00:00.000Z';
  return { ...kNoRecord, note, notedAt, title: note.title ?? 'Blue Heron', ...more };
}

/** A record with everything in it, and a file that tells of itself. */
export function wholeRecord(more: Partial<WorkRecord> = {}): WorkRecord {
  return recordOf(kWholeNote, {
    before: kWorkNote,
    gaps: ['licence_ended'],
    evidence: [
      {
        kind: 'registration',
        words: 'US Copyright Office, VA 2-123-456, single work',
        day: '2020-02-03',
        source: 'stated',
      },
      {
        kind: 'first_published',
        words: 'my shop, https://heron.example/blue-heron',
        day: '2019-04-02',
        source: 'stated',
      },
      {
        kind: 'layered_source',
        words: 'heron.psd, 14 layers, on the studio disk',
        day: '2018-02-27',
        source: 'stated',
      },
      { kind: 'file_date', words: '', day: '2018-02-26T18:20:05', source: 'exif_taken' },
    ],
    stronger: [],
    files: [
      {
        fileName: 'blue_heron.jpg',
        sha256: '5e'.repeat(32),
        width: 2400,
        height: 3000,
        vanished: false,
        dates: [
          { source: 'exif_taken', told: '2018-02-26T18:20:05' },
          { source: 'xmp_changed', told: '2019-03-30T09:00:00' },
        ],
      },
      {
        fileName: 'blue_heron_old.tif',
        sha256: 'a7'.repeat(32),
        width: 1200,
        height: 1500,
        vanished: true,
        dates: [],
      },
    ],
    listings: 14,
    removed: 9,
    copies: Array.from({ length: 3 }, (_, at) => ({
      caseId: `017f22e2-79b0-7fff-bfff-ffffffffff0${at}`,
      site: 'aliexpress' as const,
      listingId: `10050000${at}`,
      title: at === 2 ? '' : 'Canvas print of a heron, 60 × 90 cm',
      state: at === 0 ? ('confirmed' as const) : ('removed' as const),
      openedAt: '2026-10-03T10:00:00.000Z',
    })),
    ...more,
  });
}

const kTitles = ['Blue Heron', 'Old Harbour', 'Wren in the Snow', 'Night Market', 'Three Pears'];

function rowOf(at: number): WorkListRow {
  const listings = at % 3 === 0 ? at % 17 : 0;
  return {
    workId: `017f22e2-79b0-7fff-bfff-${String(at).padStart(12, '0')}`,
    title: `${kTitles[at % kTitles.length]} ${Math.floor(at / kTitles.length) + 1}`,
    fileName: `work_${at}.jpg`,
    state: 'ready',
    vanished: at % 41 === 40,
    gaps: at % 4 === 0 ? [] : at % 4 === 1 ? ['portal_none', 'first_published'] : ['evidence_weak'],
    listings,
    removed: Math.floor(listings / 2),
  };
}

/** A page of so many works, as the host would give it. */
export function workListOf(
  many: number,
  request: { cursor: string | null; filter: WorkListFilter; words: string },
): WorkList {
  const all = Array.from({ length: many }, (_, at) => rowOf(at));
  const fits: Record<WorkListFilter, (row: WorkListRow) => boolean> = {
    all: () => true,
    portal: ({ gaps }) => gaps.includes('portal_none'),
    published: ({ gaps }) => gaps.includes('first_published'),
    evidence: ({ gaps }) => gaps.includes('evidence_weak'),
    copied: ({ listings }) => listings > 0,
  };
  const wanted = all
    .filter(fits[request.filter])
    .filter(({ title }) => title.toLowerCase().includes(request.words.toLowerCase()));
  const from = request.cursor === null ? 0 : wanted.findIndex(({ workId }) => workId === request.cursor) + 1;
  const works = wanted.slice(from, from + 50);
  return {
    works,
    next: from + 50 < wanted.length ? (works.at(-1)?.workId ?? null) : null,
    total: wanted.length,
    counts: {
      all: all.length,
      portal: all.filter(fits.portal).length,
      published: all.filter(fits.published).length,
      evidence: all.filter(fits.evidence).length,
      copied: all.filter(fits.copied).length,
    },
  };
}
