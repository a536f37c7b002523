// SPDX-License-Identifier: Apache-2.0
// Texts on which JSON readers differ: the host's reader, the running host, this engine's own reader and the written
// table of decisions agree on every one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { jsonTexts, judgeOf, judgeTexts } from '../tools/json-texts.mjs';
import { binFolder, frame, HostPort } from './host-port';

const bin = binFolder();
const judge = bin === null ? null : judgeOf(bin);
const texts = jsonTexts();
const ofKind = (kind: string): typeof texts => texts.filter((text) => text.kind === kind);

/** As the standard reader of this engine sees it; it has no rules of ours. */
function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

describe('the table of JSON texts', () => {
  it('has at least as many kinds as the public suites', () => {
    expect(ofKind('must_accept').length).toBeGreaterThan(60);
    expect(ofKind('must_refuse').length).toBeGreaterThan(187);
    expect(ofKind('decided').length).toBeGreaterThan(35);
    expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
  });

  it('calls JSON what another reader calls JSON', () => {
    expect(
      ofKind('must_accept')
        .filter(({ bytes }) => !isJson(bytes))
        .map(({ name }) => name),
    ).toEqual([]);
    expect(
      ofKind('must_refuse')
        .filter(({ bytes }) => isJson(bytes))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('has a written decision for every kind that is open, and no decision without a text', () => {
    const doc = readFileSync(path.resolve(import.meta.dirname, '../../docs/json-texts.md'), 'utf8');
    const rows = [...doc.matchAll(/^\| (?!Kind|-)([^|]+?) \| ([^|]+) \|/gm)].map(([, kind]) => kind);
    expect(rows).toEqual([...new Set(ofKind('decided').map(({ topic }) => topic))]);
    expect(doc).toContain(`${ofKind('must_accept').length + ofKind('must_refuse').length} more`);
    expect(doc).toContain(
      `${ofKind('must_accept').length}\nmust be read, ${ofKind('must_refuse').length} must`,
    );
  });
});

describe.skipIf(judge === null)("the host's reader (skipped: judge is not built)", () => {
  it('judges every text as the table says', () => {
    const verdicts = judgeTexts(
      judge ?? '',
      texts.map(({ bytes }) => bytes),
    );
    const wrong = texts
      .map(({ name, expect: wanted }, i) => ({ name, wanted, got: verdicts[i]?.verdict }))
      .filter(({ wanted, got }) => wanted !== got);
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(bin === null)('the running host (skipped: it is not built)', { timeout: 60_000 }, () => {
  let host: HostPort | null = null;
  afterEach(() => host?.clear());

  it('answers every text with one error, and serves on', async () => {
    host = new HostPort();
    for (const { bytes } of texts) host.write(frame(bytes));
    expect((await host.hello()).result).toBeDefined();
    const errors = host.messages.filter(({ error }) => error !== undefined);
    expect(errors).toHaveLength(texts.length);
    expect(errors.filter(({ id, error }) => id !== null || error?.code !== 'invalid_request')).toEqual([]);
  });

  it('tells a request why it was refused wherever the text is JSON', async () => {
    host = new HostPort();
    await host.hello();
    const wrapped = texts.filter(({ bytes }) => bytes.length < 8_000_000);
    for (const [i, { bytes }] of wrapped.entries()) {
      const before = Buffer.from(`{"id":${i + 1},"method":"portfolio.status","params":{"a":`);
      host.write(frame(Buffer.concat([before, bytes, Buffer.from('}}')])));
    }
    await host.ask('portfolio.status', {});
    const told = new Map(host.messages.map(({ id, error }) => [id, error?.code]));
    const wrong = wrapped
      .map(({ name, expect: wanted }, i) => ({ name, wanted, got: told.get(i + 1) }))
      // Deeper by two and with more values, so what was just allowed is not.
      .filter(({ name }) => !name.includes('nested 32 deep') && name !== '20,000 values')
      .filter(
        ({ wanted, got }) =>
          got !== { json: 'invalid_params', refused: 'invalid_request', not_json: undefined }[wanted],
      );
    expect(wrong).toEqual([]);
    expect(host.messages.filter(({ id }) => id === null)).toHaveLength(
      wrapped.filter(({ expect: wanted }) => wanted === 'not_json').length,
    );
  });
});
