// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { matchRows, outlinesOf } from '../../../extension/src/background/match-rows';
import {
  countPictures,
  picturesOf,
  rankAgain,
  standingOf,
} from '../../../extension/src/background/scan-pictures';
import type { PictureStanding } from '../../../extension/src/background/scan-pictures';
import type { CaptureFailure, PictureCounts } from '../../../extension/src/messages/tab-state';
import { finding, listing, reading } from './page-samples';

const sum = (counts: Partial<Record<CaptureFailure, number>>): number =>
  Object.values(counts).reduce((total, value) => total + value, 0);

const addsUp = ({ seen, checked, waiting, skipped, failed }: PictureCounts): boolean =>
  seen === checked + waiting + sum(skipped) + sum(failed);

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
  it('are the first of each listing and those that are shown, each once', () => {
    const page = reading([listing('1', ['a', 'b', 'c']), listing('2', ['a']), listing('3', ['d', 'e'])]);
    const pictures = picturesOf(page, ['e', 'a'], new Map());
    expect([...pictures.keys()]).toEqual(['a', 'd', 'e']);
    expect(pictures.get('e')?.rank).toBe(0);
    expect(pictures.get('a')?.rank).toBe(1);
    expect(pictures.get('d')?.rank).toBeGreaterThan(1000);
  });

  it('of an item page are all of the item and the first of what is recommended', () => {
    const page = reading([listing('1', ['a', 'b', 'c']), listing('2', ['d', 'e'])], { kind: 'item' });
    expect([...picturesOf(page, [], new Map()).keys()]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('count a listing without a picture as skipped', () => {
    const pictures = picturesOf(reading([listing('1', []), listing('2', ['a'])]), [], new Map());
    expect(countPictures(pictures.values())).toEqual({
      seen: 2,
      checked: 0,
      waiting: 1,
      skipped: { no_picture: 1 },
      failed: {},
    });
  });

  it('keep what is known when the page is read again, and drop what is gone', () => {
    const before = picturesOf(reading([listing('1', ['a']), listing('2', ['b'])]), [], new Map());
    const standing: PictureStanding = { is: 'failed', reason: 'gone' };
    before.get('a')!.standing = standing;
    const after = picturesOf(reading([listing('1', ['a']), listing('3', ['c'])]), [], before);
    expect([...after.keys()]).toEqual(['a', 'c']);
    expect(after.get('a')?.standing).toEqual(standing);
  });

  it('are ranked again when the artist scrolls, as far as they wait', () => {
    const pictures = picturesOf(reading([listing('1', ['a']), listing('2', ['b'])]), ['a', 'b'], new Map());
    pictures.get('a')!.standing = { is: 'checked', verdict: { width: 1, height: 1, findings: [] } };
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
      const pictures = picturesOf(reading(listings), [], new Map());
      for (const picture of pictures.values()) {
        if (picture.url === '') continue;
        const turn = random(3);
        if (turn === 0) picture.standing = { is: 'checked', verdict: { width: 1, height: 1, findings: [] } };
        if (turn === 1) picture.standing = standingOf(failures[random(failures.length)] ?? 'gone');
      }
      const counts = countPictures(pictures.values());
      expect(addsUp(counts)).toBe(true);
      expect(counts.seen).toBe(pictures.size);
    }
  });
});

describe('rows', () => {
  const listings = [listing('1', ['a']), listing('2', ['b']), listing('3', ['c']), listing('4', ['a'])];
  const pictures = picturesOf(reading(listings), [], new Map());
  const check = (key: string, findings: ReturnType<typeof finding>[]): void => {
    pictures.get(key)!.standing = { is: 'checked', verdict: { width: 480, height: 480, findings } };
  };
  check('a', [finding('match', 0.8)]);
  check('b', [finding('possible', 0.99), finding('match', 0.9)]);
  check('c', [finding('possible', 0.5)]);

  it('put matches first, then higher scores; each listing of a picture has one', () => {
    const rows = matchRows(listings, pictures, new Map([['2 b', 'case-7']]));
    expect(rows.map((row) => row.key)).toEqual(['2 b', '1 a', '4 a', '3 c']);
    expect(rows[0]?.findings.map((entry) => entry.kind)).toEqual(['match', 'possible']);
    expect(rows[0]?.caseId).toBe('case-7');
    expect(rows[0]?.listing).not.toHaveProperty('provenance');
  });

  it('outline only sure matches, in shares kept within the picture', () => {
    const outlines = outlinesOf(matchRows(listings, pictures, new Map()), 'Looks like');
    expect(outlines.map((outline) => outline.listingId)).toEqual(['2', '1', '4']);
    expect(outlines[0]?.region).toEqual([0, 0, 0.5, 0, 0.5, 1, 0, 1]);
  });
});
