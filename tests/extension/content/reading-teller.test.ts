// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { readPageMessage } from '../../../extension/src/background/page-message';
import { PageListings } from '../../../extension/src/background/page-listings';
import { ReadingTeller } from '../../../extension/src/content/reading-teller';
import type { PageReadMessage } from '../../../extension/src/messages/page-messages';
import type { ListingReading, PageReading } from '../../../extension/src/sites/page-reading';
import { listing, reading } from '../background/page-samples';

const url = 'https://www.aliexpress.com/w/x.html';
const key = (name: string): string => `S${name}`.padEnd(34, '0');
const made = (name: string, more: Partial<ListingReading> = {}): ListingReading =>
  listing(name, [key(name), key(`further${name}`)], more);

function told(teller: ReadingTeller, page: PageReading, at = url): PageReadMessage[] {
  const sightings = [...page.listings, ...page.recommended].map(({ id, images }) => ({
    listingId: id,
    card: null as unknown as Element,
    picture: null,
    pictureKey: images[0]?.key ?? null,
  }));
  return [...teller.messages(at, { page, sightings }, [])].filter((message) => message !== null);
}
const idsOf = (messages: PageReadMessage[]): string[] =>
  messages.flatMap((message) => message.reading.listings.map(({ id }) => id));

describe('what the background is told of a page', () => {
  it('is everything at first, then only what is new, changed or gone', () => {
    const teller = new ReadingTeller('page-one');
    const first = told(teller, reading([made('1'), made('2'), made('3')]));
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({
      fresh: true,
      more: false,
      gone: [],
      shown: [key('1'), key('2'), key('3')],
    });
    expect(told(teller, reading([made('1'), made('2'), made('3')]))).toEqual([]);
    const next = told(teller, reading([made('1'), made('3', { title: 'Another' }), made('4')]));
    expect(idsOf(next)).toEqual(['3', '4']);
    expect(next[0]).toMatchObject({ fresh: false, gone: ['2'] });
  });

  it('is everything again after a telling that was broken off and forgotten', () => {
    const teller = new ReadingTeller('page-one');
    const page = reading(Array.from({ length: 40 }, (_, turn) => made(String(turn))));
    const broken = teller.messages(url, { page, sightings: [] }, []);
    for (let step = 0; step < 3; step += 1) expect(broken.next().value).toBeNull();
    teller.forget();
    const next = told(teller, page);
    expect(idsOf(next)).toHaveLength(40);
    expect(next[0]?.fresh).toBe(true);
  });

  it('is everything again at another address or when it was forgotten', () => {
    const teller = new ReadingTeller('page-one');
    const page = reading([made('1'), made('2')]);
    told(teller, page);
    const moved = told(teller, page, `${url}?page=2`);
    expect([idsOf(moved), moved[0]?.fresh]).toEqual([['1', '2'], true]);
    teller.forget();
    expect(told(teller, page, `${url}?page=2`)[0]?.fresh).toBe(true);
  });

  it('tells of a page without listings, and of a page that became unreadable', () => {
    const teller = new ReadingTeller('page-one');
    expect(told(teller, reading([], { kind: 'empty' }))).toHaveLength(1);
    const blocked = told(teller, reading([], { kind: 'unreadable', reason: 'captcha' }));
    expect(blocked[0]?.reading.kind).toBe('unreadable');
  });

  it('comes in messages of a bounded size, each of which is taken whole', () => {
    const teller = new ReadingTeller('page-one');
    const listings = Array.from({ length: 10_000 }, (_, turn) =>
      made(String(turn), { title: 'T'.repeat(200) }),
    );
    const recommended = [made('77777'), made('88888')];
    const messages = told(teller, reading(listings, { recommended }));
    const book = new PageListings();
    for (const message of messages) {
      expect(JSON.stringify(message).length).toBeLessThan(400_000);
      book.take(readPageMessage(message, url) as PageReadMessage);
    }
    expect(messages.map(({ more }) => more).lastIndexOf(true)).toBe(messages.length - 2);
    expect(book.presentCount).toBe(10_000);
    expect(book.all().at(-1)).toMatchObject({ recommended: true, present: true });
    expect(book.get('5')?.shown).toEqual(new Set([key('5')]));
  });
});

describe('listings of a page', () => {
  const message = (listings: ListingReading[], more: Partial<PageReadMessage> = {}): PageReadMessage => ({
    type: 'page.read',
    pageId: 'page-one',
    turn: 1,
    url,
    reading: reading(listings),
    fresh: false,
    gone: [],
    shown: [],
    more: false,
    order: [],
    ...more,
  });

  it('stay known when a list keeps only what is on the screen', () => {
    const book = new PageListings();
    book.take(message([made('1'), made('2')], { fresh: true }));
    book.take(message([made('3')], { gone: ['1'] }));
    expect(book.presentCount).toBe(2);
    expect(book.all().map(({ listing: { id }, present }) => [id, present])).toEqual([
      ['1', false],
      ['2', true],
      ['3', true],
    ]);
  });

  it("are never recommended when they are the page's own", () => {
    const book = new PageListings();
    book.take(
      message([made('1')], { fresh: true, reading: reading([made('1')], { recommended: [made('1')] }) }),
    );
    expect(book.get('1')?.recommended).toBe(false);
  });

  it('are bounded, and those over the bound are counted', () => {
    const book = new PageListings();
    for (let from = 0; from < 20_500; from += 500) {
      const ids = Array.from({ length: 500 }, (_, turn) => String(from + turn));
      book.take(message(ids.map((id) => listing(id, []))));
    }
    expect([book.presentCount, book.overLimit]).toEqual([20_000, 500]);
  });
});
