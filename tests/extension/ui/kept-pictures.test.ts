// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { KeptPictures } from '../../../extension/src/ui/pieces/kept-pictures';

it('pictures of a view are kept up to so many characters, and what is missing is asked for again', async () => {
  const kept = new KeptPictures(100);
  const asked: string[] = [];
  const of = (name: string, src: string | null) =>
    kept.of(name, () => {
      asked.push(name);
      return Promise.resolve(src);
    });
  await of('one', 'x'.repeat(60));
  await of('one', 'x'.repeat(60));
  await of('none', null);
  await of('none', null);
  expect(asked).toEqual(['one', 'none', 'none']);
  await of('other', 'x'.repeat(60));
  await of('other', 'x'.repeat(60));
  await of('one', 'x'.repeat(60));
  expect(asked.slice(3)).toEqual(['other', 'one']);
});

it('pictures of a view are kept up to so many', async () => {
  const kept = new KeptPictures();
  let asked = 0;
  const of = (name: string) =>
    kept.of(name, () => {
      asked += 1;
      return Promise.resolve('data:');
    });
  for (let turn = 0; turn <= 400; turn += 1) await of(String(turn));
  await of('400');
  expect(asked).toBe(401);
  await of('0');
  expect(asked).toBe(402);
});
