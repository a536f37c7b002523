// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { groupCases, platformOf } from '../../../extension/src/ui/case-groups';
import {
  isComplete,
  kJudgementQuestions,
  kNothingJudged,
  withAnswer,
} from '../../../extension/src/ui/judgement';
import { countRows } from '../../../extension/src/messages/row-counts';
import { splitRows, undecided } from '../../../extension/src/ui/rows';
import { stableRows } from '../../../extension/src/ui/stable-rows';
import { openable } from '../../../extension/src/ui/web-address';
import * as states from './states';

describe('rows', () => {
  it('stand surest first, matches apart from possible ones, whatever order they came in', () => {
    const rows = [...states.kTwoPossible, ...states.kThreeMatches].reverse();
    const { matches, possible } = splitRows(rows);
    expect(matches.map((row) => row.findings[0]?.score)).toEqual([0.97, 0.91, 0.83]);
    expect(possible.map((row) => row.findings[0]?.score)).toEqual([0.48, 0.41]);
  });

  it('of the same score keep their order while others arrive', () => {
    const rows = [states.row(5), states.row(3), states.row(4)];
    const keys = splitRows(rows).matches.map((row) => row.key);
    expect(splitRows([...rows].reverse()).matches.map((row) => row.key)).toEqual(keys);
  });

  it('without a finding are not shown', () => {
    expect(splitRows([states.row(0, [])])).toEqual({
      matches: [],
      recommended: [],
      possible: [],
      allowed: [],
      setAside: [],
    });
  });

  it('that the artist allows, or that are only recommended, stand apart', () => {
    const allowed = { ...states.row(1), known: 'allowed' as const };
    const recommended = { ...states.row(2), foundInRecommendations: true };
    const rows = [states.row(0), allowed, recommended, states.row(3, undefined, 'case-1')];
    const split = splitRows(rows);
    expect(split.matches.map((row) => row.key)).toEqual([rows[0]?.key, rows[3]?.key]);
    expect(split.recommended).toEqual([recommended]);
    expect(split.allowed).toEqual([allowed]);
    // Allowed just now: it stays where it stood.
    expect(splitRows(rows, new Set([allowed.key])).allowed).toEqual([]);
    expect(countRows(rows)).toEqual({ matches: 2, recommended: 1, possible: 0, allowed: 1 });
    expect(undecided(split).map((row) => row.key)).toEqual([rows[0]?.key, recommended.key]);
  });

  it('that say the same stay the same objects', () => {
    const before = states.manyRows(3);
    const now = structuredClone(before);
    (now[1] as (typeof now)[number]).caseId = 'case-1';
    const kept = stableRows(before, now);
    expect(kept.map((row, index) => row === before[index])).toEqual([true, false, true]);
    expect(kept).toEqual(now);
    expect(stableRows(before, structuredClone(before))).toBe(before);
  });
});

describe('the judgement', () => {
  it('is complete only with all four of sixteen answers', () => {
    const complete = Array.from({ length: 16 }, (_, bits) =>
      kJudgementQuestions.reduce(
        (now, question, at) => withAnswer(now, question, (bits & (1 << at)) !== 0),
        kNothingJudged,
      ),
    ).filter(isComplete);
    expect(complete).toEqual([{ mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true }]);
    expect(isComplete(kNothingJudged)).toBe(false);
  });
});

describe('cases', () => {
  it('are grouped by work and platform, newest group first', () => {
    const groups = groupCases(states.kCases);
    expect(groups.map((group) => [group.workTitle, group.platform, group.cases.length])).toEqual([
      ['Poppies in Rain', 'aliexpress', 1],
      ['Blue Heron', 'aliexpress', 2],
    ]);
  });

  it('know their platform by the host, not by what an address contains', () => {
    expect(platformOf('https://detail.1688.com/offer/1.html')).toBe('1688');
    expect(platformOf('https://www.alibaba.com/product-detail/x_1.html')).toBe('alibaba');
    expect(platformOf('https://www.aliexpress.com/item/1.html?from=alibaba.com')).toBe('aliexpress');
  });
});

it('only https addresses become links', () => {
  expect(openable('https://www.aliexpress.com/item/1.html')).toBe('https://www.aliexpress.com/item/1.html');
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://x.example/',
    'file:///etc/passwd',
    '',
  ]) {
    expect(openable(bad)).toBeNull();
  }
});
