// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageState, TabState } from '../../../extension/src/messages/tab-state';
import { unknownSeller } from '../../../extension/src/sites/bare-reading';
import { pageWords } from '../../../extension/src/ui/words/page-words';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const { tab, page, pictures } = states;
const said = (state: TabState): string => pageWords(state).lines.join(' ');

beforeAll(() => {
  stubBrowser();
});

describe('a page that was read whole', () => {
  it('says zero matches with everything that was checked', () => {
    expect(said(tab())).toBe('60 listings, 60 pictures checked, 0 matches.');
  });

  it('uses the singular for one', () => {
    const state = tab({
      page: page({ listings: 1 }),
      scan: { state: 'done', pictures: pictures({ seen: 1, checked: 1 }) },
      rows: states.kThreeMatches.slice(0, 1),
    });
    expect(said(state)).toBe('1 listing, 1 picture checked, 1 match.');
  });

  it('names possible copies apart from matches', () => {
    const state = tab({ rows: [...states.kTwoPossible, ...states.kThreeMatches] });
    expect(said(state)).toBe(
      '60 listings, 60 pictures checked, 3 matches. 2 possible copies need a close look.',
    );
  });

  it('says that only part of the portfolio was compared while works are being read', () => {
    expect(said(tab({ host: states.kIndexing }))).toContain(
      'Compared with the 12 works that are ready so far.',
    );
  });
});

describe('a page with a captcha over what was read', () => {
  const over = 'This page asks whether you are a person';

  it('says so first, and never that there are no matches', () => {
    const words = pageWords(tab({ page: page({ reason: 'captcha' }) }));
    expect(words.lines[0]).toContain(over);
    expect(words.lines.join(' ')).not.toContain('0 matches.');
    expect(words.mood).toBe('notice');
    expect(said(tab({ page: page({ reason: 'captcha' }), rows: states.kThreeMatches }))).toContain(over);
  });

  it('says so where only the seller was read', () => {
    const seller = { ...unknownSeller(), company: 'Otter Co., Ltd.' };
    const state = tab({ page: page({ kind: 'store', listings: 0, seller, reason: 'captcha' }) });
    expect(pageWords(state).lines[0]).toContain(over);
  });
});

describe('a page that was not checked whole', () => {
  it('calls pictures that met no work not compared, instead of 0 matches', () => {
    const portfolio = {
      id: '0195c1a0-6f1e-4d32-9b7a-2f5c8e0d4a61',
      state: 'empty' as const,
      ready: 0,
      works: 0,
      waiting: 0,
      failed: 0,
      featureless: 0,
      folders: 0,
      foldersMissing: 0,
      revision: 0,
      perMinute: null,
      secondsLeft: null,
    };
    const state = tab({ host: { state: 'ready', version: '0.1.0', portfolio } });
    expect(said(state)).toBe('60 listings on this page. There is no work of yours to compare them with yet.');
    expect(pageWords(state).figures).toEqual([]);
  });

  it('counts what is waiting', () => {
    const state = tab({ scan: { state: 'scanning', pictures: pictures({ checked: 58, waiting: 2 }) } });
    expect(said(state)).toBe(
      '60 listings, 58 of 60 pictures checked, 0 matches among them. 2 pictures are still waiting.',
    );
    expect(pageWords(state).progress).toBeCloseTo(58 / 60);
  });

  it('counts what was skipped or failed', () => {
    const counts = pictures({ checked: 57, skipped: { no_picture: 2 }, failed: { gone: 1 } });
    expect(said(tab({ scan: { state: 'done', pictures: counts } }))).toContain(
      '3 pictures could not be checked',
    );
  });

  it('says of a scan that has ended nothing as if more were to come', () => {
    const counts = pictures({ checked: 56, failed: { gone: 4 } });
    const ended = tab({ scan: { state: 'done', pictures: counts } });
    const figures = (state: TabState) => pageWords(state).figures.map(({ value }) => value);
    expect(figures(ended)).toContain('0 among them');
    expect(`${said(ended)} ${figures(ended).join(' ')}`).not.toContain('so far');
    expect(
      figures(tab({ scan: { state: 'scanning', pictures: pictures({ checked: 56, waiting: 4 }) } })),
    ).toContain('0 so far');
  });

  it('says that the artist stopped', () => {
    const state = tab({ scan: { state: 'stopped', pictures: pictures({ checked: 20, waiting: 40 }) } });
    expect(said(state)).toContain('You stopped here; 40 pictures were not checked.');
  });

  it('shows no figures and speaks of no matches when nothing was compared', () => {
    const state = tab({
      host: states.kNotInstalled,
      scan: { state: 'idle', pictures: pictures({ checked: 0, waiting: 60 }) },
    });
    expect(pageWords(state).figures).toEqual([]);
    expect(said(state)).toBe(
      '60 listings read, but no picture has been checked yet. ' +
        '60 pictures wait until the program on this computer can compare them.',
    );
  });
});

describe('a page that gave nothing', () => {
  const nothing = { state: 'done' as const, pictures: pictures({ seen: 0, checked: 0 }) };
  const cases: [string, Partial<PageState>, RegExp][] = [
    ['captcha', { kind: 'unreadable', reason: 'captcha' }, /asks whether you are a person.*Scan again/],
    ['login', { kind: 'unreadable', reason: 'login' }, /asks you to sign in.*Scan again/],
    ['another obstacle', { kind: 'unreadable', reason: 'odd' }, /could not be read, so nothing was checked/],
    [
      'not understood',
      { kind: 'not_understood', reason: 'no_listings' },
      /could not be told apart.*60 links/,
    ],
    ['without pictures', { kind: 'not_understood', reason: 'no_pictures' }, /none of their pictures/],
    ['whose reading broke off', { kind: 'not_understood', reason: 'reading_failed' }, /could not be read/],
    ['an empty result', { kind: 'empty' }, /site itself says it found nothing/],
    ['no listings yet', { kind: 'search' }, /No listing could be read/],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    const state = tab({ page: page({ listings: 0, ...change }), scan: nothing });
    expect(said(state)).toMatch(expected);
    expect(pageWords(state).figures).toEqual([]);
  });

  it.each([
    ['an empty result', { kind: 'empty' }],
    ['a product taken down', { kind: 'empty', reason: 'delisted' }],
    ['listings without pictures', { kind: 'not_understood', reason: 'no_pictures' }],
  ] satisfies [string, Partial<PageState>][])(
    '%s, and what was found among the recommendations beside it',
    (_, change) => {
      const recommended = states.kThreeMatches.map((row) => ({ ...row, foundInRecommendations: true }));
      const state = tab({
        page: page({ listings: 0, ...change }),
        scan: { state: 'done', pictures: pictures({ seen: 8, checked: 7, failed: { gone: 1 } }) },
        rows: recommended,
      });
      expect(said(state)).toMatch(/7 pictures were checked.*1 picture could not.*3 matches are among/);
      expect(said(state)).not.toContain('nothing to check');
      expect(pageWords(state).mood).toBe('found');
      const none = tab({
        ...state,
        rows: [],
        scan: { state: 'done', pictures: pictures({ seen: 0, checked: 0 }) },
      });
      expect(said(none)).toMatch(/nothing to check|could not be checked/);
    },
  );

  it('company details are headed as such', () => {
    const state = tab({
      page: page({
        kind: 'store',
        listings: 0,
        seller: states.kThreeMatches[0]!.listing.seller as PageState['seller'],
      }),
      scan: nothing,
    });
    expect(pageWords(state).heading).toBe('Company details on AliExpress');
  });

  it('no marketplace page, and a complaint portal', () => {
    expect(said(tab({ page: null, scan: nothing }))).toMatch(/no page that Counterproof reads/);
    expect(said(tab({ page: null, portal: { host: 'ipp.aidcgroup.net' } }))).toContain('ipp.aidcgroup.net');
  });
});

it('never claims a whole scan with 0 matches unless every picture seen was checked', () => {
  const kinds: PageState['kind'][] = [
    'search',
    'category',
    'item',
    'store',
    'empty',
    'unreadable',
    'not_understood',
  ];
  for (const kind of kinds) {
    for (const checked of [0, 30, 60]) {
      for (const scan of ['idle', 'scanning', 'done', 'stopped'] as const) {
        const waiting = 60 - checked;
        const state = tab({
          page: page({ kind }),
          scan: { state: scan, pictures: pictures({ checked, waiting }) },
        });
        const readable = !['empty', 'unreadable', 'not_understood'].includes(kind);
        const whole = readable && checked === 60 && scan === 'done';
        expect(/pictures checked, 0 matches\./.test(said(state)), `${kind} ${checked} ${scan}`).toBe(whole);
        expect(said(state).length).toBeGreaterThan(20);
      }
    }
  }
});
