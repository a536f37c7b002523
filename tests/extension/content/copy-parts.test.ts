// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { PageCopies, partsOf } from '../../../extension/src/content/copy-parts';
import type { PageCopy } from '../../../extension/src/messages/page-messages';
import { failedReading } from '../../../extension/src/sites/read-page';
import { finished } from '../../../extension/src/sites/steps';

const { page } = failedReading('https://www.aliexpress.com/w/wholesale-heron.html');

function copyOf(html: string, listings: number): PageCopy {
  const reading = {
    ...page,
    listings: Array.from({ length: listings }, (_, turn) => ({ id: String(turn), title: '"heron" \\ 😀' })),
  };
  return { html, reading: reading as PageCopy['reading'], removed: [{ what: 'scripts', count: 3 }] };
}

it.each([
  ['nothing', copyOf('', 0)],
  ['one listing', copyOf('<p>"x"</p>', 1)],
  // A face is two code units: some of them stand where the text is cut.
  ['a long page', copyOf('😀a'.repeat(400_000), 9_000)],
])('the parts together are the copy: %s', (_, copy) => {
  const parts = finished(partsOf(copy));
  expect(JSON.parse(parts.join(''))).toEqual(copy);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(2 ** 20);
});

it('a part of a copy that a newer one replaced is not given', async () => {
  const copies = new PageCopies(
    function* () {
      yield;
      return copyOf('x'.repeat(600_000), 0);
    },
    () => true,
  );
  const first = await copies.first();
  expect(first?.count).toBe(3);
  expect(copies.part(first!.copyId, 2)?.text).toMatch(/\}$/);
  expect(copies.part(first!.copyId, 3)).toBeNull();
  const second = await copies.first();
  expect(copies.part(first!.copyId, 1)).toBeNull();
  expect(copies.part(second!.copyId, 1)).not.toBeNull();
});

it('a copy that was broken off has no part', async () => {
  const copies = new PageCopies(
    function* () {
      const until = performance.now() + 50;
      while (performance.now() < until) yield;
      return copyOf('', 0);
    },
    () => false,
  );
  expect(await copies.first()).toBeNull();
});
