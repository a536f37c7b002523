// SPDX-License-Identifier: Apache-2.0
// What the host leaves behind and lets out: logs without titles, addresses and places, never more than 10 MB of them,
// no way to the internet, no process that outlives it.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allGone, binFolder, frame, HostPort } from './host-port';

const bin = binFolder();
const built = bin !== null && existsSync(path.join(bin, 'counterproof'));
const root = path.resolve(import.meta.dirname, '../..');
const portfolio = path.join(root, 'installer/demo/portfolio');
const { vectors } = JSON.parse(readFileSync(path.join(root, 'protocol/vectors/messages.json'), 'utf8')) as {
  vectors: { name: string; value: Record<string, unknown> }[];
};
const kLogBytes = 10_000_000;

describe.skipIf(!built)('the host (skipped: not built)', { timeout: 60_000 }, () => {
  let box = '';
  const ports: HostPort[] = [];
  beforeEach(() => {
    box = mkdtempSync(path.join(tmpdir(), 'counterproof-quiet-'));
  });
  afterEach(async () => {
    for (const port of ports.splice(0)) await port.clear();
    rmSync(box, { recursive: true, force: true });
  });

  const logs = (): string => path.join(box, 'state/counterproof');
  const start = (data: string, env: Record<string, string> = {}): HostPort => {
    const port = new HostPort({ data, env: { XDG_STATE_HOME: path.join(box, 'state'), ...env } });
    ports.push(port);
    return port;
  };
  const logged = (): string =>
    existsSync(logs())
      ? readdirSync(logs())
          .map((name) => readFileSync(path.join(logs(), name), 'utf8'))
          .join('')
      : '';

  /** A day of faults, with a word in every place that a log must not repeat. Gives all that was written down. */
  async function trouble(env: Record<string, string>): Promise<string> {
    const folder = path.join(box, 'Kanarie works');
    const data = path.join(box, 'Kanarie records');
    mkdirSync(folder);
    const [first, second] = readdirSync(portfolio).filter((name) => name.endsWith('.jpg'));
    copyFileSync(path.join(portfolio, first ?? ''), path.join(folder, 'Kanarie one.jpg'));
    writeFileSync(
      path.join(folder, 'Kanarie two.jpg'),
      readFileSync(path.join(portfolio, second ?? '')).subarray(0, 900),
    );
    execFileSync(path.join(bin ?? '', 'counterproof'), ['--data', data, 'index', folder], {
      stdio: 'ignore',
    });

    const opened = structuredClone(vectors.find(({ name }) => name === 'open a case')?.value) as {
      listing: Record<string, unknown>;
    };
    opened.listing.title = 'Kanarie print';
    opened.listing.url = 'https://www.aliexpress.com/item/kanarie.html';
    const broken = Buffer.from('kanarie').toString('base64');
    const host = start(data, env);
    await host.hello();
    const works = await host.ask('portfolio.works', { cursor: null, limit: 5 });
    const [work] = works.result?.works as { id: string }[];
    rmSync(path.join(data, 'blobs'), { recursive: true });
    await host.ask('work.thumbnail', { workId: work?.id });
    await host.ask('kanarie.method', { path: '/home/kanarie' });
    await host.ask('case.known', { site: 'aliexpress', listingIds: ['kanarie'], kanarie: 1 });
    await host.ask('case.open', opened);
    await host.ask('complaint.draft', { caseIds: [work?.id] });
    await host.ask('picture.match', { pictures: [{ key: 'kanarie', data: broken }] });
    host.write(frame('kanarie'));
    await host.end();

    const blocked = start(path.join(box, 'unused'), {
      ...env,
      COUNTERPROOF_DATA: '/dev/null/kanarie records',
    });
    await blocked.hello();
    await blocked.end();
    return logged() + host.stderr + blocked.stderr;
  }

  it('writes no title, address, place or name of a picture into its log', async () => {
    const written = await trouble({});
    expect(written).toContain('request failed');
    expect(written.split('\n').filter((line) => /kanarie/i.test(line))).toEqual([]);
  });

  it('writes where things are only when it is told to', async () => {
    expect(await trouble({ COUNTERPROOF_LOG: 'all' })).toMatch(/kanarie/i);
  });

  it('keeps its logs within 10 MB', async () => {
    mkdirSync(logs(), { recursive: true });
    for (const name of ['counterproof-host.log', 'counterproof-host.1.log', 'counterproof-host.2.log'])
      writeFileSync(path.join(logs(), name), `${'an older line\n'.repeat(230_000)}`);
    const host = start(path.join(box, 'unused'), { COUNTERPROOF_DATA: '/dev/null/records' });
    await host.hello();
    await host.end();
    const sizes = readdirSync(logs()).map((name) => statSync(path.join(logs(), name)).size);
    expect(sizes).toHaveLength(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(kLogBytes);
    expect(readFileSync(path.join(logs(), 'counterproof-host.log'), 'utf8')).toContain('request failed');
  });

  it('runs, with all that it starts, under a kernel filter that knows no internet', async () => {
    const host = start(path.join(box, 'records'));
    await host.hello();
    await host.ask('picture.match', { pictures: [{ key: 'a', data: '' }] });
    const processes = [host.child.pid ?? 0, ...host.children()];
    expect(processes.length).toBeGreaterThan(1);
    for (const pid of processes) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    }
    // One process more proves what the filter does: tests/host/platform, no_internet.
  });

  it('leaves no process behind, however it ends', async () => {
    for (const end of ['end of input', 'SIGTERM', 'SIGKILL'] as const) {
      const host = start(path.join(box, 'records'));
      await host.hello();
      const data = readFileSync(path.join(portfolio, readdirSync(portfolio)[0] ?? '')).toString('base64');
      host.send({ id: 5, method: 'picture.match', params: { pictures: [{ key: 'a', data }] } });
      await host.ask('portfolio.status', {});
      const children = host.children();
      expect(children.length).toBeGreaterThan(0);
      if (end === 'end of input') expect((await host.end()).code).toBe(0);
      else host.child.kill(end);
      await allGone([host.child.pid ?? 0, ...children]);
    }
  });
});
