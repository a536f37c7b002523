// SPDX-License-Identifier: Apache-2.0
// What stands behind the mock portal, on which the scenarios count.
import { describe, expect, it } from 'vitest';
// @ts-expect-error The sample is plain JavaScript.
import { PortalDesk, refusedLines } from '../../../installer/demo/portal/portal-desk.mjs';

interface Filed {
  reference: string;
  links: { link: string; status: string; reason: string | null; sellerCode: string }[];
}

interface Desk {
  complaints: Filed[];
  counterNotices: { id: string; reference: string; answered: string | null; due: string }[];
  taken: { path: string }[];
  show(path: string): unknown;
  take(path: string, body: object): Record<string, unknown>;
}

const linesRefused = refusedLines as (text: string) => string[];
const newDesk = (): Desk => new (PortalDesk as new () => Desk)();
const link = (number: number) => `https://www.aliexpress.com/item/${1005009446000001 + number}.html`;

describe('the mock portal', () => {
  it('refuses bad lines one by one', () => {
    const lines = Array.from({ length: 302 }, (_, index) => link(index));
    expect(linesRefused(lines.slice(0, 300).join('\n'))).toEqual([]);
    expect(linesRefused(lines.join('\n'))).toEqual([
      'Line 301: at most 300 links',
      'Line 302: at most 300 links',
    ]);
    expect(
      linesRefused(
        [
          link(0),
          link(1),
          link(0),
          'https://evil.example/item/1.html',
          'https://www.aliexpress.com/item/1005009446000.html',
        ].join('\n'),
      ),
    ).toEqual([
      'Line 3: the same link stands above',
      'Line 4: no listing of this platform',
      'Line 5: the listing does not exist',
    ]);
  });

  it('gives references, decides link by link, and takes withdrawals and answers', () => {
    const desk = newDesk();
    const { reference } = desk.take('/complaint', { links: [0, 1, 2, 3, 4].map(link).join('\n') });
    expect(reference).toBe('IPP-2026-1121-0001');
    const filed = desk.complaints[0]!;
    expect(filed.links.map(({ status }) => status)).toEqual([
      'removed',
      'removed',
      'refused',
      'removed',
      'countered',
    ]);
    expect(filed.links[2]!.reason).toBe('mismatch');
    expect(new Set(filed.links.map(({ sellerCode }) => sellerCode)).size).toBe(5);
    expect(desk.counterNotices).toMatchObject([{ id: '1', reference, answered: null, due: '2026-11-26' }]);
    desk.take('/answer', { id: '1', decision: 'accept', statement: '' });
    expect(filed.links[4]!.status).toBe('reinstated');
    desk.take('/withdraw', { reference });
    expect(filed.links.every(({ status }) => status === 'withdrawn')).toBe(true);
    expect(desk.taken.map(({ path }) => path)).toEqual(['/complaint', '/answer', '/withdraw']);
  });

  it('knows works in all four states', () => {
    const states = (newDesk().show('/records') as { status: string }[]).map(({ status }) => status);
    expect(new Set(states)).toEqual(new Set(['approved', 'pending', 'returned', 'draft']));
  });
});
