// SPDX-License-Identifier: Apache-2.0
// A host stays as long as its browser: what it took for a page of pictures it gives back when the page is done.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { binFolder, HostPort } from './host-port';

const run = promisify(execFile);
const portfolio = path.resolve(import.meta.dirname, '../../installer/demo/portfolio');
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && existsSync(portfolio);
const kMiB = 1024;

const ownMemory = (pid: number): number =>
  Number(/^RssAnon:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

describe.skipIf(!ready)('a host at rest (skipped: not built, or no sample portfolio)', () => {
  it('gives back the memory that pictures took', { timeout: 60_000 }, async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'counterproof-rest-'));
    await run(path.join(bin ?? '', 'counterproof'), ['--data', data, 'index', portfolio]);
    const host = new HostPort({ data });
    try {
      await host.hello();
      const pid = host.child.pid ?? 0;
      const files = readdirSync(portfolio).filter((name) => /\.(jpg|png|webp)$/.test(name));
      for (let first = 0; first < files.length; first += 4) {
        const pictures = files
          .slice(first, first + 4)
          .map((key) => ({ key, data: readFileSync(path.join(portfolio, key)).toString('base64') }));
        expect((await host.ask('picture.match', { pictures })).error).toBeUndefined();
      }
      const busy = ownMemory(pid);
      let left = busy;
      // Planes of two pictures at work are several times as much; it never comes down without the rest.
      for (let turn = 0; turn < 150 && left > busy - 8 * kMiB; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        left = ownMemory(pid);
      }
      expect(left, `${busy} kB at work`).toBeLessThanOrEqual(busy - 8 * kMiB);
      // And works on as before.
      const key = files[0] ?? '';
      const again = await host.ask('picture.match', {
        pictures: [{ key, data: readFileSync(path.join(portfolio, key)).toString('base64') }],
      });
      expect(again.result).toMatchObject({ checked: 1, failed: 0 });
    } finally {
      await host.clear();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
