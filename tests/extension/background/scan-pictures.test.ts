// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { PairMemories } from '../../../extension/src/background/pair-memories';
import { matchRows, outlinesOf } from '../../../extension/src/background/match-rows';
import type { KnownAnswers } from '../../../extension/src/background/match-rows';
import type { KnownListing } from '../../../extension/src/background/page-listings';
import {
  bestWaiting,
  countPictures,
  picturesOf,
  rankAgain,
  standingOf,
} from '../../../extension/src/background/scan-pictures';
import type { PictureStanding, ScanPicture } from '../../../extension/src/background/scan-pictures';
import type { CaptureFailure, Finding, PictureCounts } from '../../../extension/src/messages/tab-state';
import type { ListingReading, PageKind } from '../../../extension/src/sites/page-reading';
import { finding, listing } from './page-samples';

const checked = (findings: Finding[]): PictureStanding => ({
  is: 'checked',
  verdict: { width: 480, height: 480, findings, form: 'shown' },
});

const sum = (counts: Partial<Record<CaptureFailure, number>>): number =>
  Object.values(counts).reduce((total, value) => total + value, 0);

const addsUp = ({ seen, matched, notMatched, waiting, skipped, failed }: PictureCounts): boolean =>
  seen === matched + notMatched + waiting + sum(skipped) + sum(failed);

/** The listings as they stand on a page; all pictures but those named `hidden…` are shown. */
const known = (listings: ListingReading[], recommended = false): KnownListing[] =>
  listings.map((entry) => ({
    listing: entry,
    recommended,
    shown: new Set(entry.images.map(({ key }) => key).filter((key) => !key.startsWith('hidden'))),
    present: true,
  }));
const nothing = (): undefined => undefined;
const scanned = (listings: ListingReading[], order: string[] = [], kind: PageKind = 'search') =>
  picturesOf(known(listings), kind, order, nothing);
const byRank = (pictures: Map<string, ScanPicture>): string[] =>
  [...pictures.values()].sort((a, b) => a.rank - b.rank).map(({ key }) => key);

const failures: CaptureFailure[] = [
  'forbidden',
  'gone',
  'network',
  'slow',
  'too_large',
  'no_permission',
  'not_allowed',
];

describe('pictures of a page', () => {
  it('are checked near ones first, then the shown ones, then those only in the data', () => {
    const page = [
      listing('1', ['a', 'hidden1', 'b']),
      listing('2', ['a']),
      listing('3', ['hidden2', 'hidden3', 'd']),
    ];
    expect(byRank(scanned(page, ['d', 'b']))).toEqual(['d', 'b', 'a', 'hidden2', 'hidden1', 'hidden3']);
  });

  it('of what an item page recommends come last, and get no second look', () => {
    const own = known([listing('1', ['a', 'hidden1', 'b'])]);
    const beside = known([listing('2', ['c', 'hidden2']), listing('3', ['a'])], true);
    const pictures = picturesOf([...own, ...beside], 'item', [], nothing);
    expect(byRank(pictures)).toEqual(['a', 'hidden1', 'b', 'c', 'hidden2']);
    expect([...pictures.values()].filter(({ secondLook }) => secondLook).map(({ key }) => key)).toEqual([
      'a',
      'hidden1',
      'b',
    ]);
  });

  it('count a listing without a picture as skipped', () => {
    const pictures = scanned([listing('1', []), listing('2', ['a'])]);
    expect(countPictures(pictures.values())).toEqual({
      seen: 2,
      checked: 0,
      matched: 0,
      notMatched: 0,
      waiting: 1,
      skipped: { no_picture: 1 },
      failed: {},
    });
  });

  it('count listings over the bound as skipped', () => {
    const counts = countPictures(scanned([listing('1', ['a'])]).values(), 7);
    expect(counts).toMatchObject({ seen: 8, waiting: 1, skipped: { over_limit: 7 } });
    expect(addsUp(counts)).toBe(true);
  });

  it('keep what is known of them', () => {
    const standing: PictureStanding = { is: 'failed', reason: 'gone' };
    const pictures = picturesOf(known([listing('1', ['a', 'b'])]), 'search', [], (key) =>
      key === 'a' ? standing : undefined,
    );
    expect([...pictures.values()].map((picture) => picture.standing)).toEqual([standing, { is: 'waiting' }]);
  });

  it('are chosen by rank among those that wait', () => {
    const pictures = scanned([listing('1', ['a', 'b', 'c', 'd'])], ['d', 'c', 'b', 'a']);
    pictures.get('c')!.standing = { is: 'skipped', reason: 'too_large' };
    const chosen = bestWaiting(pictures.values(), 2, (key) => key === 'd');
    expect(chosen.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('are ranked again when the artist scrolls, as far as they wait', () => {
    const pictures = scanned([listing('1', ['a']), listing('2', ['b'])], ['a', 'b']);
    pictures.get('a')!.standing = checked([]);
    expect(rankAgain(pictures, ['b', 'a']).map(({ key, rank }) => [key, rank])).toEqual([['b', 0]]);
  });

  it('always add up, however they stand', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const listings = Array.from({ length: random(30) }, (_, turn) =>
        listing(
          String(turn),
          Array.from({ length: random(3) }, () => `k${random(20)}`),
        ),
      );
      const pictures = scanned(listings);
      for (const picture of pictures.values()) {
        if (picture.url === '') continue;
        const turn = random(3);
        if (turn === 0) picture.standing = checked(random(2) ? [] : [finding('match', 1)]);
        if (turn === 1) picture.standing = standingOf(failures[random(failures.length)] ?? 'gone');
      }
      const counts = countPictures(pictures.values());
      expect(addsUp(counts)).toBe(true);
      expect(counts.seen).toBe(pictures.size);
    }
  });
});

describe('rows', () => {
  const listings = known([
    listing('1', ['a']),
    listing('2', ['b']),
    listing('3', ['c']),
    listing('4', ['a']),
  ]);
  const pictures = picturesOf(listings, 'search', [], nothing);
  pictures.get('a')!.standing = checked([finding('match', 0.8)]);
  pictures.get('b')!.standing = checked([finding('possible', 0.99), finding('match', 0.9)]);
  pictures.get('c')!.standing = checked([finding('possible', 0.5)]);
  const pairs = new PairMemories();
  const none: KnownAnswers = { caseOf: () => null, isAllowed: () => false, pairs };
  const labels = { new: 'Looks like', in_cases: 'In your cases' };

  it('put matches first, then higher scores; each listing of a picture has one', () => {
    const rows = matchRows(listings, pictures, {
      ...none,
      caseOf: ({ id }) => (id === '2' ? 'case-7' : null),
    });
    expect(rows.map((row) => row.key)).toEqual(['2 b', '1 a', '4 a', '3 c']);
    expect(rows[0]?.findings.map((entry) => entry.kind)).toEqual(['match', 'possible']);
    expect(rows.map(({ caseId, known: isKnown }) => [caseId, isKnown])).toEqual([
      ['case-7', 'in_cases'],
      [null, 'new'],
      [null, 'new'],
      [null, 'new'],
    ]);
    expect(rows[0]?.listing).not.toHaveProperty('provenance');
  });

  it('say which listing was only recommended', () => {
    const beside = known([listing('5', ['a'])], true);
    const rows = matchRows([...listings.slice(0, 1), ...beside], pictures, none);
    expect(rows.map((row) => [row.listing.id, row.foundInRecommendations])).toEqual([
      ['1', false],
      ['5', true],
    ]);
  });

  it('outline only sure matches, in shares kept within the picture', () => {
    const outlines = outlinesOf(matchRows(listings, pictures, none), labels);
    expect(outlines.map((outline) => outline.listingId)).toEqual(['2', '1', '4']);
    expect(outlines[0]?.region).toEqual([0, 0, 0.5, 0, 0.5, 1, 0, 1]);
  });

  it('set aside what the artist said is not theirs, and outline it no more', () => {
    const said = new PairMemories();
    const answers: KnownAnswers = { ...none, pairs: said };
    const [two, one, four] = matchRows(listings, pictures, answers);
    said.note(two!, { verdict: 'not_mine', offered: null, returned: null });
    said.note(one!, { verdict: null, offered: { mine: false, notLicensed: null }, returned: null });
    said.note(four!, { verdict: 'later', offered: { mine: false, notLicensed: null }, returned: null });
    const rows = matchRows(listings, pictures, answers);
    expect(rows.map(({ key, known: isKnown, setAside }) => [key, isKnown, setAside])).toEqual([
      ['2 b', 'set_aside', 'not_mine'],
      ['1 a', 'set_aside', 'same_picture'],
      ['4 a', 'new', null],
      ['3 c', 'new', null],
    ]);
    expect(outlinesOf(rows, labels).map(({ listingId }) => listingId)).toEqual(['4']);
    said.notePlainWorks([rows[3]!.findings[0]!.workId]);
    expect(matchRows(listings, pictures, answers)[3]).toMatchObject({ setAside: 'plain_only' });
  });

  it('outline what is in a case in its own shape, and never what is allowed', () => {
    const answers: KnownAnswers = {
      caseOf: ({ id }) => (id === '1' ? 'case-1' : null),
      isAllowed: ({ id }) => id === '2',
      pairs,
    };
    const outlines = outlinesOf(matchRows(listings, pictures, answers), labels);
    expect(outlines.map(({ listingId, known: isKnown, label }) => [listingId, isKnown, label])).toEqual([
      ['1', 'in_cases', 'In your cases'],
      ['4', 'new', 'Looks like'],
    ]);
  });
});
