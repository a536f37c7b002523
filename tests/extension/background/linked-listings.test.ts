// SPDX-License-Identifier: Apache-2.0
// Listings named by pasted links, with a scripted host: what is asked, what is recorded, what is refused.
import { describe, expect, it } from 'vitest';
import { lookAtLinks, openByLink } from '../../../extension/src/background/linked-listings';
import { noteCase } from '../../../extension/src/background/case';
import { RecordsAnswers } from '../../../extension/src/background/records-answers';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import type { TabBook } from '../../../extension/src/background/tab-book';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, type Asked, type ScriptedHost } from '../native/scripted-host';
import { listing } from './page-samples';

const kWork = '017f22e2-79b0-7fff-bfff-fffffffffff1';
const kCase = '017f22e2-79b0-7fff-bfff-ffffffffffff';
const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
const opened = { caseId: kCase, created: true, openedAt: '2026-11-22T10:00:00Z' };
const presses = {
  keyOf: (press: string) => Promise.resolve(`of ${press.slice(0, 40)}`),
  answered: () => Promise.resolve(),
};

interface Answer {
  'case.known'?: (params: { site: string; listingIds: string[] }) => unknown;
  'case.open'?: unknown;
}

function toolsWith(answers: Answer, pages: { site: string; listing: ReturnType<typeof listing> }[] = []) {
  const asked: Asked[] = [];
  const noted: unknown[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    const known = answers['case.known'];
    const result =
      request.method === 'case.known'
        ? known?.(request.params as { site: string; listingIds: string[] })
        : answers['case.open'];
    host.say({ id: request.id, result });
  });
  const scans = pages.map((page) => ({
    state: { page: { site: page.site } },
    listing: (id: string) => (id === page.listing.id ? { listing: page.listing } : null),
    noteCase: (...told: unknown[]) => noted.push(told),
  }));
  const book = { all: () => scans } as unknown as TabBook;
  const link = new HostLink(host.open, '0.1.0');
  return { tools: { link, book, presses, sendPictures: () => Promise.resolve(0) }, asked, noted };
}

describe('a new case', () => {
  it('is told to every tab of its site, under each id of the listing, and is taken back from all', () => {
    const answers = [new RecordsAnswers(), new RecordsAnswers(), new RecordsAnswers()];
    const scans = answers.map((records, turn) => ({
      state: { page: { site: turn < 2 ? 'aliexpress' : 'alibaba' } },
      noteCase: (...told: Parameters<RecordsAnswers['noteCase']>) => void records.noteCase(...told),
    }));
    const book = { all: () => scans } as unknown as TabBook;
    const both = listing('1005001', [], { aliases: ['3256001'] });
    const alias = listing('3256001', []);
    const knownOf = (): (string | null)[][] =>
      answers.map((records) => [records.caseOf(both, kWork), records.caseOf(alias, kWork)]);
    noteCase(book, 'aliexpress', both, kWork, kCase);
    expect(knownOf()).toEqual([
      [kCase, kCase],
      [kCase, kCase],
      [null, null],
    ]);
    for (const records of answers) records.forgetCase('1005001', kWork);
    expect(
      knownOf()
        .flat()
        .every((known) => known === null),
    ).toBe(true);
  });
});

describe('pasted links', () => {
  it('are told apart, and the records are asked once for each marketplace', async () => {
    const { tools, asked } = toolsWith({
      'case.known': ({ site }) =>
        site === 'aliexpress'
          ? {
              known: [
                {
                  listingId: '1005009446764602',
                  caseId: kCase,
                  workId: kWork,
                  openedAt: '2026-11-20T08:00:00Z',
                },
                {
                  listingId: '1005009446764602',
                  caseId: kCase,
                  workId: kWork,
                  openedAt: '2026-11-12T08:00:00Z',
                },
              ],
              allowed: [{ listingId: '1005009446764603', scope: 'listing' }],
            }
          : { known: [] },
    });
    const links = [
      'https://www.aliexpress.us/item/3256809260449850.html?spm=1',
      'https://www.aliexpress.com/item/1005009446764603.html',
      'https://www.lazada.com.my/products/heron-i123456789-s1.html',
      'https://www.lazada.sg/products/heron-i123456789-s1.html',
      'a heron',
    ];
    const { links: rows } = await lookAtLinks(tools, { links });
    expect(rows.map((row) => [row.listing?.site ?? row.trouble, row.inCasesSince, row.allowed])).toEqual([
      ['aliexpress', '2026-11-12T08:00:00Z', false],
      ['aliexpress', null, true],
      ['lazada', null, false],
      ['lazada', null, false],
      ['not_a_link', null, false],
    ]);
    expect(rows.map(({ link }) => link)).toEqual(links);
    expect(asked.map(({ params }) => params)).toEqual([
      { site: 'aliexpress', listingIds: ['1005009446764602', '1005009446764603'] },
      // One number, two countries: two listings.
      { site: 'lazada', listingIds: ['my-123456789', 'sg-123456789'] },
    ]);
  });

  it('ask for no more ids at a time than the host takes', async () => {
    const { tools, asked } = toolsWith({ 'case.known': () => ({ known: [] }) });
    const links = Array.from(
      { length: 200 },
      (_, at) => `https://item.taobao.com/item.htm?id=${600100 + at}`,
    );
    await lookAtLinks(tools, { links });
    expect(asked.map(({ params }) => (params as { listingIds: string[] }).listingIds.length)).toEqual([
      100, 100,
    ]);
  });

  it('open a case that is found by hand, with nothing made up', async () => {
    const { tools, asked } = toolsWith({ 'case.open': opened });
    const link = 'https://detail.tmall.com/item.htm?id=600100200300&spm=a1z';
    expect(await openByLink(tools, { link, workId: kWork, judgement })).toEqual(opened);
    const params = asked[0]?.params as { listing: { seller: object } };
    expect(params).toMatchObject({
      requestKey: `of link tmall 600100200300 ${kWork}`.slice(0, 43),
      foundBy: 'hand',
      workId: kWork,
      judgement,
      listing: {
        site: 'tmall',
        id: '600100200300',
        url: 'https://detail.tmall.com/item.htm?id=600100200300',
        title: '',
        pictureKey: '',
        priceText: null,
      },
    });
    expect(Object.values(params.listing.seller)).toEqual(Array(8).fill(null));
  });

  it('take title and seller from a page that shows the listing, and tell that page', async () => {
    const shown = listing('1005001234', ['S1'], { title: 'Heron shirt', aliases: ['3256001234'] });
    const { tools, asked, noted } = toolsWith({ 'case.open': opened }, [
      { site: 'aliexpress', listing: shown },
      { site: '1688', listing: shown },
    ]);
    const link = 'https://www.aliexpress.com/item/1005001234.html';
    await openByLink(tools, { link, workId: kWork, judgement });
    expect(asked[0]?.params).toMatchObject({ listing: { title: 'Heron shirt', pictureKey: '' } });
    expect(noted).toEqual([[['1005001234', '3256001234'], kWork, kCase]]);
  });

  it('open nothing for a link that names no listing', async () => {
    const { tools, asked } = toolsWith({});
    for (const link of ['https://a.aliexpress.com/_mK', 'https://www.aliexpress.com/w/wholesale-heron.html'])
      await expect(openByLink(tools, { link, workId: kWork, judgement })).rejects.toMatchObject({
        code: 'not_found',
      });
    expect(asked).toEqual([]);
  });

  it('are requests of a bounded shape', () => {
    const look = (links: unknown): boolean => isViewRequest({ type: 'links.look', links });
    expect(look(['a'])).toBe(true);
    expect(look([])).toBe(false);
    expect(look([7])).toBe(false);
    expect(look(['a'.repeat(4097)])).toBe(false);
    expect(look(Array(201).fill('a'))).toBe(false);
    const open = { type: 'case.openByLink', link: 'a', workId: kWork, judgement };
    expect(isViewRequest(open)).toBe(true);
    expect(isViewRequest({ ...open, judgement: { mine: true } })).toBe(false);
  });
});
