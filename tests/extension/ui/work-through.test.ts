// SPDX-License-Identifier: Apache-2.0
// The artist at work in the real views in a real Chromium: presses are counted, long lists are walked through.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { findBrowser, launch, openScene } from './gallery/browser.mjs';
import { serveViews } from './gallery/bundle.mjs';
import { kScenes } from './gallery/scenes';
import type { Scene } from './gallery/scenes';

const found = findBrowser('chromium');
if (!found) console.warn('Skipped: no Chromium on this machine, so nobody worked in the views.');

describe.skipIf(!found)('the artist', () => {
  let server: Awaited<ReturnType<typeof serveViews>>;
  let browser: Awaited<ReturnType<typeof launch>>;

  beforeAll(async () => {
    server = await serveViews();
    browser = await launch('chromium');
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const open = async (name: string, width: number): Promise<Page> => {
    const scene = { ...(kScenes[name] as Scene), clicks: [] };
    return (await openScene(browser, server.address, name, scene, { width, height: 700, dark: false })).page;
  };
  const asked = (page: Page, type: ViewRequest['type']): Promise<ViewRequest[]> =>
    page.evaluate(
      (wanted) =>
        (globalThis as unknown as { asked: ViewRequest[] }).asked.filter((one) => one.type === wanted),
      type,
    );

  it('confirms eight new matches with ten presses, each after it was on the screen', async () => {
    const page = await open('panel-review', 360);
    let presses = 0;
    const press = async (selector: string): Promise<void> => {
      await (await page.waitForSelector(selector))?.click();
      presses += 1;
    };
    await press('.review-open');
    await press('.review-begin');
    const looked: string[] = [];
    for (let pair = 1; pair <= 8; pair++) {
      const place = `${pair} of 8`;
      await page.waitForFunction(
        (words) => document.querySelector('.review-place')?.textContent === words,
        {},
        place,
      );
      // Before the pair was seen, the same press says nothing.
      if (pair === 3) {
        await page.keyboard.press('Enter');
        expect(await asked(page, 'review.decide')).toHaveLength(2);
      }
      await page.waitForSelector('.review-yes[aria-disabled=false]');
      looked.push(await page.$eval('.review-pair .listing-title', (title) => title.textContent ?? ''));
      await page.keyboard.press('Enter');
      presses += 1;
    }
    await page.waitForSelector('.review-outcome');
    const decided = await asked(page, 'review.decide');
    const keys = decided.flatMap((one) => (one.type === 'review.decide' ? one.rows : []));
    expect(new Set(keys.map(({ key }) => key))).toHaveProperty('size', 8);
    expect(keys.every(({ lookedAt }) => lookedAt)).toBe(true);
    for (const one of decided) expect(one).toMatchObject({ verdict: 'mine' });
    expect(presses).toBeLessThanOrEqual(10);
    expect(await page.$eval('.review-outcome', (outcome) => outcome.textContent)).toContain(
      '8 stored as cases',
    );
    await page.close();
  }, 60_000);

  it('answers all listings of one picture together, leaves one out, and takes back', async () => {
    const page = await open('panel-review-group', 360);
    await (await page.waitForSelector('.review-open'))?.click();
    await (await page.waitForSelector('.review-begin'))?.click();
    await page.waitForSelector('.review-yes[aria-disabled=false]');
    const cut = await page.$eval('.answers', (answers) => answers.getBoundingClientRect().bottom + scrollY);
    expect(cut, 'below a window of 700 pixels').toBeLessThanOrEqual(700);
    await (await page.$$('.group-listing input'))[2]?.click();
    await page.keyboard.press('m');
    // The one left out is still there to be answered.
    await page.waitForFunction(() => document.querySelectorAll('.group-listing input').length === 1);
    await page.click('.group-listing input');
    await page.keyboard.press('l');
    await page.waitForSelector('.review-outcome');
    const decided = (await asked(page, 'review.decide')).map((one) =>
      one.type === 'review.decide' ? [one.verdict, one.rows.length] : [],
    );
    expect(decided).toEqual([
      ['mine', 6],
      ['licensed', 1],
    ]);
    await page.close();
  }, 60_000);

  it('lays the work over the listing by keys', async () => {
    const page = await open('panel-review', 360);
    await (await page.waitForSelector('.review-open'))?.click();
    await (await page.waitForSelector('.review-begin'))?.click();
    await page.waitForSelector('.review-yes[aria-disabled=false]');
    await page.keyboard.press('2');
    await page.waitForSelector('.overlay-work img');
    // The fake shirt carries the painting where the finding says: both corners come to the same place.
    const [work, frame] = await page.$$eval('.overlay-work img, .overlay-frame', (elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .sort((a, b) => a.width - b.width)
        .map(({ left, top, width, height }) => ({ left, top, width, height })),
    );
    const share = (frame?.width ?? 0) / 350;
    expect(work?.width).toBeCloseTo(100 * share, 0);
    expect((work?.left ?? 0) - (frame?.left ?? 0)).toBeCloseTo(125 * share, 0);
    expect((work?.top ?? 0) - (frame?.top ?? 0)).toBeCloseTo(120 * share, 0);
    await page.keyboard.press('3');
    await page.keyboard.press('z');
    await page.waitForSelector('.overlay .button');
    await page.close();
  }, 60_000);

  it('answers by keys, and takes back one answer after the other, to the first', async () => {
    const page = await open('panel-review', 360);
    const at = (place: string): Promise<unknown> =>
      page.waitForFunction(
        (words) => document.querySelector('.review-place')?.textContent === words,
        {},
        place,
      );
    const verdicts = async (): Promise<unknown[]> =>
      (await asked(page, 'review.decide')).map((one) => (one.type === 'review.decide' ? one.verdict : ''));
    await (await page.waitForSelector('.review-open'))?.click();
    await (await page.waitForSelector('.review-begin'))?.click();
    await page.waitForSelector('.review-yes[aria-disabled=false]');
    await page.keyboard.press('m');
    await at('2 of 8');
    // Of a pair that was not looked at, neither "mine" nor "licensed" is taken.
    await page.keyboard.press('m');
    await page.keyboard.press('l');
    await page.keyboard.press('n');
    await at('3 of 8');
    await page.keyboard.press('d');
    await at('4 of 8');
    expect(await verdicts()).toEqual(['mine', 'not_mine', 'later']);
    await page.keyboard.press('u');
    await at('3 of 8');
    await page.waitForFunction(() => document.querySelector('.review-line')?.textContent?.includes('later'));
    await page.click('.review-undo');
    await at('2 of 8');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await at('1 of 8');
    expect(await asked(page, 'review.undo')).toHaveLength(3);
    await page.close();
  }, 60_000);

  it('is asked whether only plain copies of an often refused work are wanted', async () => {
    const page = await open('panel-review-offer', 360);
    await (await page.waitForSelector('.review-open'))?.click();
    await (await page.waitForSelector('.review-begin'))?.click();
    await (await page.waitForSelector('.review-refuse[aria-disabled=false]'))?.click();
    await (await page.waitForSelector('.plain-offer .button'))?.click();
    await page.waitForFunction(() => document.querySelector('.review-place')?.textContent === '2 of 8');
    expect(await asked(page, 'review.plainOnly')).toMatchObject([{ plainOnly: true }]);
    await page.close();
  }, 60_000);

  it('adds listings by their links, each judged by itself, with the work of the one before', async () => {
    const page = await open('dashboard-add-links', 768);
    await (await page.waitForSelector('.link-add'))?.click();
    await (
      await page.waitForSelector('.link-field')
    )?.type(
      'https://www.aliexpress.com/item/1005009446764601.html?spm=1\n' +
        'https://detail.tmall.com/item.htm?id=600100200302\n' +
        'https://item.taobao.com/item.htm?id=600100200303\nnothing',
    );
    await (await page.waitForSelector('.link-look:not(:disabled)'))?.click();
    await (await page.waitForSelector('.link-open'))?.click();
    await (await page.waitForSelector('.tile-button'))?.click();
    for (let listing = 1; listing <= 2; listing++) {
      // Nothing is ticked beforehand, the second time neither; the first tick has the focus.
      await page.waitForFunction(() => document.querySelectorAll('.question input').length === 4);
      expect(await page.$$eval('.question input:checked', (ticks) => ticks.length)).toBe(0);
      for (let tick = 0; tick < 4; tick++) {
        await page.keyboard.press('Space');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.querySelector('.question'));
      await page.keyboard.press('Enter');
    }
    await page.waitForFunction(() => document.querySelectorAll('.link-in_cases').length === 3);
    expect((await asked(page, 'case.openByLink')).map((one) => ('link' in one ? one.link : ''))).toEqual([
      'https://www.aliexpress.com/item/1005009446764601.html?spm=1',
      'https://item.taobao.com/item.htm?id=600100200303',
    ]);
    await page.close();
  }, 60_000);

  it('decides nothing by a key that is held down, and may leave, allow and go back', async () => {
    const page = await open('panel-review', 360);
    await (await page.waitForSelector('.review-open'))?.click();
    await (await page.waitForSelector('.review-begin'))?.click();
    await page.waitForSelector('.review-yes[aria-disabled=false]');
    await page.keyboard.down('Enter');
    for (let repeat = 0; repeat < 20; repeat++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect((await asked(page, 'review.decide')).length).toBeLessThanOrEqual(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    const before = (await asked(page, 'review.decide')).length;
    expect(before).toBeLessThanOrEqual(1);
    await page.close();
  }, 60_000);

  it.each([320, 1600])(
    'walks through a thousand matches without anything jumping (%i px)',
    async (width) => {
      const page = await open('panel-thousand', width);
      const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
      await page.waitForFunction(() => document.querySelectorAll('.card').length > 2);
      const whole = await height();
      for (const share of [0.5, 0.97, 0.2, 1, 0]) {
        await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
        await page.waitForFunction(() =>
          [...document.querySelectorAll('.card')].some((card) => {
            const box = card.getBoundingClientRect();
            return box.bottom > 60 && box.top < innerHeight;
          }),
        );
        expect(await page.$$eval('.card', (cards) => cards.length)).toBeLessThan(64);
        expect(Math.abs((await height()) - whole)).toBeLessThan(40);
      }
      await page.close();
    },
    60_000,
  );

  it('goes by keys to the last of a thousand and back', async () => {
    const page = await open('panel-thousand', 480);
    const place = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('.item')?.dataset['index']);
    await page.focus('.pair');
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => document.activeElement?.closest<HTMLElement>('.item')?.dataset['index'] === '999',
    );
    await page.keyboard.press('ArrowUp');
    expect(await place()).toBe('998');
    await page.keyboard.press('Home');
    await page.waitForFunction(
      () => document.activeElement?.closest<HTMLElement>('.item')?.dataset['index'] === '0',
    );
    await page.close();
  }, 60_000);

  it('asks for the pictures of works only when they come into view', async () => {
    const page = await open('dashboard-portfolio-many', 800);
    await page.waitForSelector('.works .frame-there');
    expect((await asked(page, 'work.thumbnail')).length).toBeLessThan(60);
    await page.close();
  }, 60_000);
});
