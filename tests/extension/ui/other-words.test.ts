// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from 'vitest';
import type { HostProblem } from '../../../extension/src/messages/tab-state';
import { counted, text } from '../../../extension/src/ui/text';
import { errorWords } from '../../../extension/src/ui/words/error-words';
import { hostWords, problemWords } from '../../../extension/src/ui/words/host-words';
import { matchReasons, scoreSpoken, scoreWord } from '../../../extension/src/ui/words/match-words';
import { notChecked, pictureProblems } from '../../../extension/src/ui/words/picture-words';
import * as states from './states';
import { stubBrowser } from './stub-browser';

beforeAll(() => {
  stubBrowser();
});

describe('the program on this computer', () => {
  const problems: [HostProblem, RegExp, string | null][] = [
    ['not_installed', /installer/, 'installer/run FOLDER'],
    ['forbidden', /Register it once/, 'counterproof register'],
    ['crashed', /ended unexpectedly/, 'counterproof doctor'],
    ['garbled', /no message/, 'counterproof doctor'],
    ['outdated_host', /Update the program/, 'installer/run FOLDER'],
    ['outdated_extension', /Update the extension/, null],
    ['decoder_unavailable', /opens pictures/, 'counterproof doctor'],
    ['silent', /does not answer/, 'counterproof doctor'],
  ];
  it.each(problems)('%s says what happened and what to do', (problem, sentence, command) => {
    const words = problemWords(problem);
    expect(words.sentence).toMatch(sentence);
    expect(words.sentence).toMatch(/Try again/);
    expect(words.command).toBe(command);
    expect(words.retry).toBe(true);
  });

  it('is silent when all is ready', () => {
    expect(hostWords(states.kReady)).toBeNull();
  });

  it('says how far the works are read, and what to do without any', () => {
    expect(hostWords(states.kIndexing)?.sentence).toContain('12 of 24 works ready');
    expect(hostWords(states.kNoPortfolio)?.setUp).toBe('start');
  });
});

describe('reasons of a match', () => {
  it('are plain words', () => {
    expect(matchReasons(states.finding({ mirrored: true }))).toBe(
      'Your work, mirrored, 212 matching points, about 80 % of it visible.',
    );
    expect(matchReasons(states.finding({ kind: 'possible', points: 1, coverage: 0.01 }))).toBe(
      'Perhaps your work, 1 matching point, a small part of it visible.',
    );
  });

  it('give the score as a word, and the number to screen readers', () => {
    expect(scoreWord(states.finding({ score: 0.95 }))).toBe('Very sure');
    expect(scoreWord(states.finding({ kind: 'possible', score: 0.95 }))).toBe('Uncertain');
    expect(scoreSpoken(states.finding({ score: 0.834 }))).toBe('Sure, 83 of 100');
  });
});

it('names every skipped and failed picture by reason, and the sum is exact', () => {
  const counts = states.pictures({
    skipped: { no_picture: 2, host_not_listed: 1 },
    failed: { forbidden: 4, slow: 0 },
  });
  expect(pictureProblems(counts).map((problem) => problem.sentence)).toEqual([
    '2 skipped: the listing shows no picture.',
    '1 skipped: it lies on a server that Counterproof does not fetch from.',
    '4 failed: the picture server refused it.',
  ]);
  expect(notChecked(counts)).toBe(7);
});

it('turns every failure into one sentence', () => {
  for (const code of [
    'no_background',
    'timeout',
    'storage_failed',
    'unheard_of',
    '__proto__',
    'constructor',
  ]) {
    expect(errorWords({ ok: false, code, message: '' })).toMatch(/^[A-Z].*\.$/);
  }
  expect(errorWords({ ok: false, code: 'conflict', message: 'The work was removed.' })).toContain(
    'The work was removed.',
  );
  expect(errorWords({ ok: false, code: 'internal', message: '', problem: 'crashed' })).toMatch(
    /ended unexpectedly/,
  );
});

it('fills in what is hostile as it stands', () => {
  expect(text('quoted', '$1 $& $$')).toBe('“$1 $& $$”');
  expect(counted('count_listings', 12345)).toBe('12,345 listings');
});
