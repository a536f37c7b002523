// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it } from 'vitest';
import { readStatuses } from '../../../extension/src/forms/read-statuses';

const kLink = 'https://www.aliexpress.com/item/1005009446764602.html';

/** A table as a portal draws it; texts only. */
function show(rows: string[][], hidden = false): void {
  const table = document.createElement('table');
  for (const [index, cells] of rows.entries()) {
    const row = table.insertRow();
    for (const words of cells) {
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      cell.textContent = words;
      row.append(cell);
    }
  }
  if (hidden) table.style.display = 'none';
  document.body.append(table);
}

beforeEach(() => {
  document.body.replaceChildren();
  // jsdom lays nothing out: everything shown has a place.
  Element.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 300, 20);
});

describe('the portal’s list of complaints', () => {
  it.each([
    [['Reference number', 'Date', 'Infringing listings', 'Status', 'Seller', 'Seller code', 'Reason', '']],
    [['编号', '日期', '侵权商品链接', '状态', '卖家', '卖家代码', '原因', '']],
    [
      [
        'Número de referencia',
        'Fecha',
        'Enlaces de los anuncios',
        'Estado',
        'Vendedor',
        'Código',
        'Motivo',
        '',
      ],
    ],
  ])('is read by the heads of its columns: %j', (heads) => {
    show([
      heads,
      ['IPP-1', '2026-11-21', kLink, 'Rejected', 'Sample Co.', 'cn15', 'No evidence', 'Withdraw'],
    ]);
    expect(readStatuses(document)).toEqual([
      { reference: 'IPP-1', link: kLink, word: 'Rejected', why: 'No evidence' },
    ]);
  });

  it('is found whatever the order of its columns, and beside other tables', () => {
    show([
      ['Work', 'Status'],
      ['Blue Heron', 'Approved'],
    ]);
    show([
      ['Status', 'Link', 'Reference'],
      ['Removed', kLink, 'IPP-2'],
    ]);
    expect(readStatuses(document)).toEqual([{ reference: 'IPP-2', link: kLink, word: 'Removed', why: '' }]);
  });

  it('is not guessed: without its columns, with two of one name, or where nobody can see it', () => {
    show([
      ['Reference', 'Address', 'Status'],
      ['IPP-1', kLink, 'Removed'],
    ]);
    show([
      ['Reference', 'Link', 'Status', 'Status'],
      ['IPP-1', kLink, 'Removed', 'Rejected'],
    ]);
    show(
      [
        ['Reference', 'Link', 'Status'],
        ['IPP-1', kLink, 'Removed'],
      ],
      true,
    );
    expect(readStatuses(document)).toBeNull();
  });

  it('leaves out lines that name no link, and cuts what is too long', () => {
    show([
      ['Reference', 'Link', 'Status'],
      ['IPP-1', 'see attachment', 'Removed'],
      ['', kLink, 'Removed'],
      ['IPP-1', kLink, `a\u202e\u0000${'x'.repeat(5000)}`],
    ]);
    const rows = readStatuses(document);
    expect(rows?.length).toBe(1);
    expect([...(rows?.[0]?.word ?? '')].length).toBe(200);
    expect(rows?.[0]?.word).not.toContain('\u0000');
  });

  it('reads a thousand lines at most', () => {
    show([
      ['Reference', 'Link', 'Status'],
      ...Array.from({ length: 1200 }, () => ['IPP-1', kLink, 'Removed']),
    ]);
    expect(readStatuses(document)?.length).toBe(1000);
  });
});
