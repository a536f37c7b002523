// SPDX-License-Identifier: Apache-2.0
// What views ask of the host through the background, with a scripted host: portfolio, by hand, and the allow-list.
import { describe, expect, it } from 'vitest';
import { allowListing, disallowListing } from '../../../extension/src/background/allow-list';
import { listCases } from '../../../extension/src/background/case';
import { openByHand, workCandidates } from '../../../extension/src/background/found-by-hand';
import { portfolioHandlers } from '../../../extension/src/background/portfolio-requests';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import type { TabBook } from '../../../extension/src/background/tab-book';
import type { Capture } from '../../../extension/src/capture/fetch-picture';
import type { MatchRow } from '../../../extension/src/messages/tab-state';
import { HostLink } from '../../../extension/src/native/host-link';
import { countsOf } from '../../../extension/src/native/portfolio-counts';
import { greeting, portfolio, type Asked, type ScriptedHost } from '../native/scripted-host';
import { listing, seller } from './page-samples';

const kWork = '017f22e2-79b0-7fff-bfff-fffffffffff1';
const kCase = '017f22e2-79b0-7fff-bfff-ffffffffffff';
const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

/** A link to a host that answers each method as given, and what it was asked. */
function linkTo(answers: Record<string, unknown>) {
  const asked: Asked[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    const answer = answers[request.method];
    if (answer === undefined) {
      const error = { code: 'unknown_method', message: 'No.', details: '' };
      return host.say({ id: request.id, error });
    }
    host.say({ id: request.id, result: answer });
  });
  return { link: new HostLink(host.open, '0.1.0'), asked };
}

const shop = { ...seller, storeId: '1101', registrationNumber: '9144' };
const shown = listing('1005001', ['S1', 'S2'], { aliases: ['3256001'], seller: shop });
const row = { key: '1005001 S1', listing: shown } as unknown as MatchRow;

/** One tab with one listing and one row, and what it was told. */
function bookOf() {
  const cases: unknown[] = [];
  const scan = {
    state: { page: { site: 'aliexpress' }, rows: [row] },
    listing: (id: string) => (id === shown.id ? { listing: shown } : null),
    picture: (key: string) =>
      key === 'S1'
        ? { key, standing: { is: 'checked', verdict: { width: 480, height: 360, findings: [] } } }
        : null,
    noteCase: (...told: unknown[]) => cases.push(told),
  };
  const book = { get: (tab: number) => (tab === 7 ? scan : null), all: () => [scan] };
  return { book: book as unknown as TabBook, scan, cases };
}

const presses = {
  keyOf: (press: string) => Promise.resolve(`key of ${press}`),
  answered: () => Promise.resolve(),
};
const nothingKept = { bytes: () => Promise.resolve(null), keepBytes: () => Promise.resolve() };
const noCapture = (): Promise<Capture> => Promise.resolve({ ok: false, reason: 'gone' });

describe('the portfolio', () => {
  it('counts what a host of version 1.0 says as far as it goes', () => {
    const { ready, foldersMissing, perMinute, secondsLeft, ...old } = portfolio;
    expect(countsOf({ ...old, waiting: 6, failed: 1 })).toMatchObject({
      ready: 24,
      works: 31,
      perMinute: null,
    });
    expect(countsOf({ ...portfolio, ready: 2, works: 9 })).toMatchObject({ ready: 2, works: 9 });
    expect([ready, foldersMissing, perMinute, secondsLeft]).toEqual([24, 0, null, null]);
  });

  it('tells the host’s state with fresh counts, and what was chosen', async () => {
    const { link } = linkTo({
      'portfolio.status': { ...portfolio, state: 'indexing', ready: 3, perMinute: 40.5, secondsLeft: 12 },
      'portfolio.chooseFolder': { outcome: 'added', folders: 1 },
      'portfolio.rescan': { started: true },
    });
    const ask = portfolioHandlers(link);
    expect(await ask['host.state']({})).toMatchObject({
      state: 'ready',
      portfolio: { state: 'indexing', ready: 3, perMinute: 40.5, secondsLeft: 12 },
    });
    expect(await ask['portfolio.chooseFolder']({})).toEqual({ outcome: 'added', folders: 1 });
    expect(await ask['portfolio.rescan']({})).toEqual({ started: true });
  });

  it('gives rows with name, state and reason, and takes off what it does not know', async () => {
    const work = { id: kWork, title: 'Blue Heron', width: 10, height: 20 };
    const { link, asked } = linkTo({
      'portfolio.works': {
        works: [
          {
            ...work,
            fileName: 'blue_heron.jpg',
            state: 'ready',
            reason: 'vanished',
            path: '/home/artist',
            versions: 3,
            dates: [{ source: 'exif_taken', told: '2019-04-02', camera: 'none of ours' }],
          },
          { ...work, id: null, fileName: 'next.jpg', state: 'waiting', reason: null },
        ],
        next: 'file 3',
        total: 2,
      },
    });
    const page = await portfolioHandlers(link)['portfolio.works']({ cursor: null, state: 'all' });
    expect(asked[0]?.params).toMatchObject({ state: 'all' });
    expect(page).toEqual({
      works: [
        {
          ...work,
          fileName: 'blue_heron.jpg',
          state: 'ready',
          reason: 'vanished',
          versions: 3,
          dates: [{ source: 'exif_taken', told: '2019-04-02' }],
        },
        { ...work, id: null, fileName: 'next.jpg', state: 'waiting', reason: null, versions: 1, dates: [] },
      ],
      next: 'file 3',
      total: 2,
    });
  });

  it('says to update a host that cannot do it yet', async () => {
    const { link } = linkTo({});
    await expect(portfolioHandlers(link)['portfolio.chooseFolder']({})).rejects.toMatchObject({
      code: 'outdated_host',
    });
  });
});

describe('by hand', () => {
  const found = { candidates: [{ workId: kWork, workTitle: 'Blue Heron', score: null }], failure: null };

  it('compares the picture kept, or fetches it once more, or says why not', async () => {
    const { link, asked } = linkTo({ 'picture.candidates': found });
    const { book } = bookOf();
    const tools = {
      link,
      book,
      presses,
      store: nothingKept,
      capture: noCapture,
      sendPictures: () => Promise.resolve(0),
    };
    const bytes = Uint8Array.of(0xff, 0xd8);
    const kept = {
      ...nothingKept,
      bytes: () => Promise.resolve({ mediaType: 'image/jpeg', bytes, form: 'shown' as const }),
    };
    expect(await workCandidates({ ...tools, store: kept }, 'S1')).toEqual({ candidates: found.candidates });
    expect(asked[0]?.params).toEqual({ data: '/9g=' });
    const capture = (): Promise<Capture> =>
      Promise.resolve({ ok: true, picture: { bytes, mediaType: 'image/jpeg', form: 'shown' } });
    expect(await workCandidates({ ...tools, capture }, 'S1')).toEqual({ candidates: found.candidates });
    await expect(workCandidates(tools, 'S1')).rejects.toMatchObject({ code: 'unreadable' });
    await expect(workCandidates(tools, 'S9')).rejects.toMatchObject({ code: 'not_found' });
    expect(asked).toHaveLength(2);
  });

  it('opens a case of the listing that the page shows, with its picture or without', async () => {
    const result = { caseId: kCase, created: true, openedAt: '2026-11-22T00:00:00Z' };
    const { link, asked } = linkTo({ 'case.open': result });
    const { book, cases } = bookOf();
    const tools = {
      link,
      book,
      presses,
      store: nothingKept,
      capture: noCapture,
      sendPictures: () => Promise.resolve(0),
    };
    const request = { tabId: 7, listingId: '1005001', pictureKey: 'S1', workId: kWork, judgement };
    expect(await openByHand(tools, request)).toEqual(result);
    expect(asked[0]?.params).toMatchObject({
      requestKey: `key of hand 1005001 ${kWork}`,
      foundBy: 'hand',
      workId: kWork,
      picture: { width: 480, height: 360 },
      listing: { id: '1005001', pictureKey: 'S1', seller: { storeId: '1101' } },
    });
    expect(asked[0]?.params).not.toHaveProperty('finding');
    expect(cases).toEqual([[['1005001', '3256001'], kWork, kCase]]);
    await openByHand(tools, { ...request, pictureKey: null });
    expect(asked[1]?.params).toMatchObject({ listing: { pictureKey: '', pictureUrl: '' } });
    expect(asked[1]?.params).not.toHaveProperty('picture');
    for (const gone of [{ tabId: 8 }, { listingId: '5' }, { pictureKey: 'S9' }])
      await expect(openByHand(tools, { ...request, ...gone })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lists such a case without kind, score and picture', async () => {
    const { link } = linkTo({
      'case.list': {
        cases: [
          {
            id: kCase,
            openedAt: '2026-11-22T00:00:00Z',
            workId: kWork,
            workTitle: 'Blue Heron',
            listing: {
              site: 'aliexpress',
              id: '1',
              aliases: [],
              url: 'https://www.aliexpress.com/item/1.html',
              title: 'Print',
              pictureKey: '',
              pictureUrl: '',
              priceText: null,
              isAd: false,
              seller: {
                storeId: null,
                storeName: null,
                sellerId: null,
                memberId: null,
                company: null,
                companyId: null,
                minisite: null,
                country: null,
              },
            },
            matchKind: null,
            score: null,
            foundBy: 'hand',
          },
        ],
        next: null,
      },
    });
    expect((await listCases(link, null)).cases).toMatchObject([
      { foundBy: 'hand', isPast: false, matchKind: null, score: null, listing: { pictureKey: null } },
    ]);
  });
});

describe('the allow-list', () => {
  it('is kept by the host, and every tab asks again', async () => {
    const { link, asked } = linkTo({
      'listing.allow': { allowed: true },
      'listing.disallow': { allowed: false },
    });
    const { book } = bookOf();
    let again = 0;
    const tools = { link, book, askKnownAgain: () => Promise.resolve(void (again += 1)) };
    const request = { tabId: 7, listingId: '1005001', scope: 'store' as const };
    expect(await allowListing(tools, request)).toEqual({ allowed: true });
    expect(await disallowListing(tools, request)).toEqual({ allowed: false });
    expect(asked.map(({ method }) => method)).toEqual(['listing.allow', 'listing.disallow']);
    expect(asked[0]?.params).toMatchObject({ scope: 'store', listing: { seller: { storeId: '1101' } } });
    expect(again).toBe(2);
    await expect(allowListing(tools, { ...request, listingId: '5' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the shapes of these requests', () => {
  it.each([
    [{ type: 'host.state' }, true],
    [{ type: 'portfolio.works', cursor: null, state: 'failed' }, true],
    [{ type: 'portfolio.works', cursor: null, state: 'lost' }, false],
    [{ type: 'work.candidates' }, false],
    [{ type: 'listing.allow', tabId: 1, listingId: '5', scope: 'store' }, true],
    [{ type: 'listing.allow', tabId: 1, listingId: '5', scope: 'all' }, false],
    [{ type: 'case.openByHand', tabId: 1, listingId: '5', pictureKey: null, workId: kWork, judgement }, true],
    [
      { type: 'case.openByHand', tabId: 1, listingId: '5', pictureKey: null, workId: kWork, judgement: {} },
      false,
    ],
  ])('%j', (message, fits) => {
    expect(isViewRequest(message)).toBe(fits);
  });
});
