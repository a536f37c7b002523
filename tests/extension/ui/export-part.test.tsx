// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// The records given to the browser as files: every piece once and in order, or a sentence and no file.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../../extension/src/messages/base64';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { CasesPart } from '../../../extension/src/ui/dashboard/cases-part';
import { stubBrowser } from './stub-browser';
import type { StubBrowser } from './stub-browser';
import { withdrawalsOf } from './gallery/sample-withdrawals';

// A machine may be busy.
const kPatience = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

const kSha256 = 'ab'.repeat(32);
/** Every byte there is, in three pieces. */
const kFile = Uint8Array.from({ length: 700 }, (_, at) => at % 256);

let root: HTMLElement;
let browser: StubBrowser;
let saved: { name: string; blob: Blob }[];
let broken: boolean;

function answer(request: ViewRequest): unknown {
  const ok = (value: unknown): unknown => ({ ok: true, value });
  switch (request.type) {
    case 'case.list':
      return ok({ cases: [], next: null });
    case 'complaint.withdrawals':
      return ok(withdrawalsOf(0, 0));
    case 'sheet.export': {
      if (broken && request.offset > 0)
        return { ok: false, code: 'not_found', message: 'This file is no longer kept.' };
      const piece = kFile.subarray(request.offset, request.offset + 300);
      return ok({ sha256: kSha256, bytes: kFile.length, rows: 1234, data: toBase64(piece) });
    }
    default:
      return { ok: false, code: 'not_found', message: '' };
  }
}

beforeEach(async () => {
  render(null, root ?? document.createElement('div'));
  root = document.createElement('div');
  document.body.replaceChildren(root);
  broken = false;
  saved = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.getAttribute('href') ?? '');
    if (blob) saved.push({ name: this.download, blob });
  };
  browser = stubBrowser(answer);
  render(<CasesPart hostReady />, root);
  await press('.lists-open');
});

async function press(selector: string): Promise<void> {
  const found = await vi.waitFor(() => {
    const button = root.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
    if (!button) throw new Error(`No ${selector}`);
    return button;
  }, kPatience);
  found.click();
}
const shows = (words: string): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toContain(words), kPatience);
const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

describe('an export', () => {
  it('asks for one piece after the other and saves them as one file', async () => {
    await press('.export-cases-xlsx');
    await shows('1,234 rows.');
    await shows('counterproof-cases.xlsx');
    const pieces = browser.requests.filter(({ type }) => type === 'sheet.export');
    expect(pieces).toEqual(
      [
        [null, 0],
        [kSha256, 300],
        [kSha256, 600],
      ].map(([sha256, offset]) => ({ type: 'sheet.export', what: 'cases', as: 'xlsx', sha256, offset })),
    );
    expect(saved.map(({ name }) => name)).toEqual(['counterproof-cases.xlsx']);
    expect(saved[0]!.blob.type).toContain('spreadsheetml');
    expect(await bytesOf(saved[0]!.blob)).toEqual(kFile);
  });

  it('saves nothing and says why when a piece is refused, and can be begun again', async () => {
    broken = true;
    await press('.export-works-csv');
    await shows('This file is no longer kept.');
    expect(saved).toEqual([]);
    broken = false;
    await press('.export-works-csv');
    await shows('counterproof-works.csv');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('names each button for a screen reader, and leads back to the cases', async () => {
    await shows('Works and their notes');
    const labels = [...root.querySelectorAll('.export-sheets button')].map((one) => one.ariaLabel);
    expect(labels).toContain('Sellers as CSV');
    expect(new Set(labels).size).toBe(8);
    await press('.lists-view > .button-quiet');
    await shows('Your cases');
  });
});
