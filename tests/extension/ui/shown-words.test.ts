// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from 'vitest';
import { shown } from '../../../extension/src/ui/shown-text';
import { stillNeeded } from '../../../extension/src/ui/still-needed';
import { openableOnSite } from '../../../extension/src/ui/web-address';
import { withWords } from '../../../extension/src/ui/word-search';
import { coverageWords, pageRuns } from '../../../extension/src/ui/words/coverage-words';
import { fixSteps } from '../../../extension/src/ui/words/fix-words';
import {
  paceLine,
  readyLine,
  timeLeft,
  workReason,
  workRecord,
} from '../../../extension/src/ui/words/portfolio-words';
import { removedWords } from '../../../extension/src/ui/words/removed-words';
import { sellerLines } from '../../../extension/src/ui/words/seller-words';
import { unknownSeller } from '../../../extension/src/sites/bare-reading';
import * as states from './states';
import { stubBrowser } from './stub-browser';

beforeAll(() => {
  stubBrowser();
});

describe('words of others', () => {
  it.each(states.kNaughty.map((title, index) => [index, title] as const))(
    'are fit to be shown (%i)',
    (_, title) => {
      const words = shown(title);
      expect(words.isWellFormed()).toBe(true);
      expect([...words].length).toBeLessThanOrEqual(401);
      expect(words).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
    },
  );

  it('stay as they are when they are harmless', () => {
    for (const words of ['Blue Heron', 'مالك الحزين', '田中さん 👩‍🎨', '<b>bold</b>'])
      expect(shown(words)).toBe(words);
    expect(shown('x'.repeat(400))).toBe('x'.repeat(400));
    expect(shown('x'.repeat(401))).toBe(`${'x'.repeat(400)}…`);
  });

  it('are cut between characters, never inside one', () => {
    expect(shown('🎨'.repeat(900))).toBe(`${'🎨'.repeat(400)}…`);
  });
});

describe('how much of a store was seen', () => {
  const coverage = { pages: [1, 2, 4], of: null, listingsRead: 131, about: 150 };

  it('is said with pages and listings', () => {
    expect(coverageWords(coverage)).toBe('Pages 1, 2, 4 seen; 131 of about 150 listings read.');
    expect(coverageWords({ ...coverage, pages: [2], about: null })).toBe('Page 2 seen; 131 listings read.');
    expect(coverageWords({ ...coverage, of: 9 })).toBe(
      'Pages 1, 2, 4 of 9 seen; 131 of about 150 listings read.',
    );
    expect(coverageWords({ ...coverage, pages: [] })).toBe('So far: 131 of about 150 listings read.');
  });

  it('never says more than there are, and nothing of nothing', () => {
    expect(coverageWords({ ...coverage, about: 100 })).toBe('Pages 1, 2, 4 seen; 131 listings read.');
    expect(coverageWords({ pages: [], of: 5, listingsRead: 0, about: 10 })).toBeNull();
    expect(coverageWords(null)).toBeNull();
  });

  it('draws runs of pages together', () => {
    expect(pageRuns([7, 1, 2, 3, 3, 9])).toBe('1–3, 7, 9');
    expect(pageRuns(Array.from({ length: 40 }, (_, index) => index * 2))).toMatch(/ …$/);
  });
});

describe('a seller', () => {
  it('is told field by field, each with where it was read', () => {
    const seller = { ...unknownSeller(), storeName: 'Sunny', vatNumber: 'DE1', address: '  ' };
    expect(sellerLines(seller, { storeName: 'dom', vatNumber: 'json' })).toEqual([
      { field: 'storeName', label: 'Store', value: 'Sunny', from: 'shown on the page' },
      { field: 'vatNumber', label: 'VAT number', value: 'DE1', from: "from the page's data" },
    ]);
  });

  it('has links only to the marketplace itself', () => {
    const page = 'https://www.aliexpress.com/item/1.html';
    const good = 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1';
    expect(openableOnSite(good, page)).toBe(good);
    for (const bad of [
      'https://aliexpress.com.evil.example/',
      'https://evilaliexpress.com/',
      'javascript:1',
      '',
    ])
      expect(openableOnSite(bad, page)).toBeNull();
  });
});

describe('the portfolio', () => {
  const { portfolio } = states.kManyIndexing as typeof states.kReady;
  it('says how many are ready, how fast it goes and how long it takes', () => {
    expect(readyLine(portfolio)).toBe('1,240 of 3,000 works ready');
    expect(paceLine(portfolio)).toBe('Reading about 221 works a minute; 8 minutes left.');
    expect(paceLine({ ...portfolio, secondsLeft: null })).toBe('Reading about 221 works a minute.');
    expect(paceLine({ ...portfolio, perMinute: null })).toBeNull();
    expect([3, 41, 61, 3700].map(timeLeft)).toEqual(['10 seconds', '50 seconds', '2 minutes', '1 h 2 min']);
  });

  it('has a sentence for every reason', () => {
    for (const reason of [
      'damaged',
      'vanished',
      'featureless',
      'empty',
      'unreadable',
      'not_allowed',
    ] as const)
      expect(workReason({ state: 'failed', reason })).toMatch(/^[A-Z].*\.$/);
    expect(workReason({ state: 'ready', reason: null })).toBeNull();
    expect(workReason({ state: 'failed', reason: null })).toMatch(/could not be read/);
  });
});

it('every problem with the program has steps for each browser, and ends with trying again', () => {
  const problems = [
    'not_installed',
    'forbidden',
    'crashed',
    'garbled',
    'outdated_host',
    'outdated_extension',
  ] as const;
  for (const problem of [...problems, 'decoder_unavailable', 'silent'] as const) {
    for (const family of ['chromium', 'firefox'] as const) {
      const steps = fixSteps(problem, family);
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.at(-1)?.sentence).toContain('Try again');
    }
  }
  expect(fixSteps('not_installed', 'firefox')).not.toEqual(fixSteps('not_installed', 'chromium'));
});

it('after a fill only what the form is still without is called needed', () => {
  const needed = ['recordNumber', 'reasonLabel', 'claimant', 'evidence', 'unheard'].map((fact) => ({
    fact,
    sentence: fact,
  }));
  const facts = (report: Parameters<typeof stillNeeded>[1]): string[] =>
    stillNeeded(needed, report).map(({ fact }) => fact);
  expect(facts(null)).toHaveLength(5);
  expect(facts({ ...states.kFillReport, understood: false })).toHaveLength(5);
  // The report itself speaks of the work, the reason and the files.
  expect(facts(states.kFillReport)).toEqual(['claimant', 'unheard']);
});

it('finds titles by words in any order, case and accents left aside', () => {
  const titles = ['Été à Paris', 'Paris in Rain', 'Poppies'];
  expect(withWords(titles, 'PARIS ete', (one) => one)).toEqual(['Été à Paris']);
  expect(withWords(titles, '  ', (one) => one)).toBe(titles);
});

it('names what was taken out of a page, also a kind it does not know', () => {
  expect(removedWords('scripts')).toBe('Scripts');
  expect(removedWords('hidden_things')).toBe('hidden things');
  expect(removedWords('constructor')).toBe('constructor');
});

it('says when a work was made by its own file, as far as that goes, and how many files show it', () => {
  const dated = (...dates: [string, string][]): string | null =>
    workRecord({ versions: 1, dates: dates.map(([source, told]) => ({ source, told })) });
  expect(dated(['exif_taken', '2019-04-02T23:59:59-11:00'])).toBe('Apr 2, 2019 in its file');
  expect(dated(['xmp_created', '2019-04'])).toBe('Apr 2019 in its file');
  expect(dated(['xmp_created', '2019'])).toBe('2019 in its file');
  // That it was saved again says nothing of when it was made.
  expect(dated(['exif_changed', '2018'], ['exif_taken', '2020-01-31'])).toBe('Jan 31, 2020 in its file');
  expect(dated(['xmp_changed', '2018'])).toBeNull();
  expect(dated(['xmp_created', 'long ago'])).toBe('long ago in its file');
  expect(workRecord({ versions: 3, dates: [] })).toBe('3 files show it');
  expect(workRecord({ versions: 2, dates: [{ source: 'xmp_created', told: '2019' }] })).toBe(
    '2019 in its file · 2 files show it',
  );
});
