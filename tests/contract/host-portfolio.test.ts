// SPDX-License-Identifier: Apache-2.0
// The real host looks after the portfolio by itself: the system's dialog, reading beside requests, and what is said of it.
// The dialog is a program of ours in zenity's place, and once the real one, where it is installed.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allGone, binFolder, HostPort, type Message } from './host-port';

const root = path.resolve(import.meta.dirname, '../..');
const demo = path.join(root, 'installer/demo/portfolio');
const names = existsSync(demo) ? readdirSync(demo).filter((name) => /\.(jpg|png)$/.test(name)) : [];
const ready = binFolder() !== null && names.length >= 12;
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const canShow = ['zenity', 'Xvfb', 'xdotool'].every(has);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(!ready)(
  'the portfolio (skipped: not built, or no sample works)',
  { timeout: 120_000 },
  () => {
    let box = '';
    let works = '';
    let display: Server;
    const started: HostPort[] = [];

    beforeEach(async () => {
      box = mkdtempSync(path.join(tmpdir(), 'counterproof-folders-'));
      works = path.join(box, 'secret place');
      mkdirSync(works);
      mkdirSync(path.join(box, 'bin'));
      display = createServer();
      await new Promise<void>((resolve) => display.listen(path.join(box, 'display'), resolve));
    });
    afterEach(async () => {
      for (const host of started.splice(0)) await host.clear();
      await new Promise((resolve) => display.close(resolve));
      rmSync(box, { recursive: true, force: true });
    });

    /** What stands in zenity's place. */
    const dialog = (script: string): void => {
      const file = path.join(box, 'bin/zenity');
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o700);
    };
    const copy = (count: number, into = works): void => {
      for (const name of names.slice(0, count)) copyFileSync(path.join(demo, name), path.join(into, name));
    };
    const start = async (env: Record<string, string> = {}, command: string[] = []): Promise<HostPort> => {
      const host = new HostPort({
        data: path.join(box, 'data'),
        command,
        env: { PATH: path.join(box, 'bin'), WAYLAND_DISPLAY: path.join(box, 'display'), DISPLAY: '', ...env },
      });
      started.push(host);
      await host.hello();
      return host;
    };
    const status = async (host: HostPort): Promise<Record<string, unknown>> =>
      (await host.ask('portfolio.status', {})).result ?? {};
    const until = async (host: HostPort, fits: (now: Record<string, unknown>) => boolean): Promise<void> => {
      while (!fits(await status(host))) await pause(50);
    };
    const kindOf = async (host: HostPort, name: string): Promise<unknown> => {
      const data = readFileSync(path.join(demo, name)).toString('base64');
      const answer = host.ask('picture.match', { pictures: [{ key: name, data }] });
      await answer;
      return host.messages.findLast(({ event, params }) => event !== undefined && params?.key === name)
        ?.params?.kind;
    };
    /** Nothing that the browser was told names a folder of this computer. */
    const expectNoPath = (messages: Message[]): void => {
      expect(JSON.stringify(messages)).not.toMatch(/secret place|counterproof-folders-/);
    };

    it('names the command when no dialog can be shown', async () => {
      const host = await start({ WAYLAND_DISPLAY: '' });
      dialog(`echo '${works}'`);
      for (const env of [{ WAYLAND_DISPLAY: '' }, { WAYLAND_DISPLAY: path.join(box, 'gone') }]) {
        const other = await start(env);
        const refused = await other.ask('portfolio.chooseFolder', {});
        expect(refused.error?.code).toBe('no_dialog');
        expect(refused.error?.message).toContain('counterproof index FOLDER');
      }
      expect((await host.ask('portfolio.chooseFolder', {})).error?.code).toBe('no_dialog');
      expect((await host.ask('portfolio.rescan', {})).error?.code).toBe('not_found');
      expect((await status(host)).state).toBe('empty');
    });

    it('reads the chosen folder by itself; what is read matches while others wait', async () => {
      copy(12);
      writeFileSync(path.join(works, 'broken.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
      dialog(`echo '${works}'`);
      const host = await start();
      expect(await kindOf(host, names[0] ?? '')).toBe('none');
      const chosenAt = performance.now();
      const chosen = await host.ask('portfolio.chooseFolder', {});
      expect(chosen.result).toEqual({ outcome: 'added', folders: 1 });

      let first = 0;
      let waitingThen = 0;
      let rated = false;
      for (;;) {
        const now = await status(host);
        if (now.state === 'indexing' && Number(now.perMinute) > 0 && now.secondsLeft !== null) rated = true;
        if (first === 0 && Number(now.ready) > 0) {
          const page = await host.ask('portfolio.works', { cursor: null, limit: 1, state: 'ready' });
          const file = (page.result?.works as { fileName: string }[])[0]?.fileName ?? '';
          expect(await kindOf(host, file)).toBe('match');
          first = performance.now() - chosenAt;
          waitingThen = Number((await status(host)).waiting);
        }
        if (now.state === 'ready' && Number(now.waiting) === 0 && Number(now.ready) > 0) break;
        await pause(30);
      }
      process.stdout.write(
        `first work matched ${first.toFixed(0)} ms after choosing, ${waitingThen} of 13 files still waiting; ` +
          `all read after ${(performance.now() - chosenAt).toFixed(0)} ms\n`,
      );
      expect(waitingThen).toBeGreaterThan(0);
      expect(rated).toBe(true);
      expect(await status(host)).toMatchObject({
        ready: 12,
        works: 13,
        failed: 1,
        waiting: 0,
        folders: 1,
        foldersMissing: 0,
        perMinute: null,
        secondsLeft: null,
      });
      const failed = await host.ask('portfolio.works', { cursor: null, limit: 10, state: 'failed' });
      expect(failed.result).toMatchObject({
        works: [{ id: null, fileName: 'broken.jpg', state: 'failed', reason: 'undecodable' }],
        next: null,
        total: 1,
      });
      const all = await host.ask('portfolio.works', { cursor: null, limit: 5, state: 'all' });
      expect(all.result).toMatchObject({ total: 13 });
      expect(all.result?.works).toHaveLength(5);
      expectNoPath(host.messages);
    });

    it('shows one dialog at a time, serves meanwhile, and takes it away when it is not wanted', async () => {
      dialog('exec /bin/sleep 600');
      const host = await start();
      const before = host.children();
      host.send({ id: 5, method: 'portfolio.chooseFolder', params: {} });
      expect((await host.ask('portfolio.chooseFolder', {})).error?.code).toBe('busy');
      expect(await kindOf(host, names[0] ?? '')).toBe('none');
      const shown = host.children().filter((pid) => !before.includes(pid));
      expect(shown.length).toBeGreaterThan(0);
      await host.ask('request.cancel', { id: 5 });
      expect((await host.until(({ id }) => id === 5)).error?.code).toBe('cancelled');
      const isDialog = (pid: number): boolean => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('600');
        } catch {
          return false;
        }
      };
      while (host.children().some(isDialog)) await pause(20);
      const show = async (on: HostPort): Promise<number[]> => {
        for (let id = 6; ; id++) {
          on.send({ id, method: 'portfolio.chooseFolder', params: {} });
          // A program is gone a moment before the host has noted it: until then the next press finds it busy.
          let isBusy = false;
          void on
            .until((message) => message.id === id)
            .then(({ error }) => (isBusy = error?.code === 'busy'))
            .catch(() => undefined);
          while (!isBusy) {
            const dialogs = on.children().filter(isDialog);
            if (dialogs.length > 0) return dialogs;
            await pause(20);
          }
        }
      };

      // And with the browser.
      const second = await show(host);
      expect(second).toHaveLength(1);
      expect(await host.end()).toEqual({ code: 0, signal: null });
      await allGone(second);

      // And when the host is killed.
      const killed = await start();
      const third = await show(killed);
      killed.child.kill('SIGKILL');
      await killed.end();
      await allGone(third);
    });

    it('adds nothing when the artist cancels, and says without a path what is wrong with a folder', async () => {
      const host = await start();
      dialog('exit 1');
      expect((await host.ask('portfolio.chooseFolder', {})).result).toEqual({
        outcome: 'cancelled',
        folders: 0,
      });
      dialog(`echo '${works}'`);
      const empty = await host.ask('portfolio.chooseFolder', {});
      expect(empty.error?.code).toBe('not_found');
      expect(empty.error?.message).toContain('no pictures');
      dialog(`echo '${works}/nowhere'`);
      expect((await host.ask('portfolio.chooseFolder', {})).error?.code).toBe('not_found');
      expect((await status(host)).folders).toBe(0);
      expectNoPath(host.messages);
    });

    it('goes on reading after it was killed, without being asked', async () => {
      copy(12);
      dialog(`echo '${works}'`);
      const host = await start();
      await host.ask('portfolio.chooseFolder', {});
      await until(host, ({ ready: count }) => Number(count) > 0);
      const read = Number((await status(host)).ready);
      expect(read).toBeLessThan(12);
      host.child.kill('SIGKILL');
      await host.end();
      const next = await start();
      await until(next, ({ ready: count }) => count === 12);
      const again = await next.ask('portfolio.works', { cursor: null, limit: 100, state: 'all' });
      expect(again.result).toMatchObject({ total: 12, next: null });
    });

    it.skipIf(!canShow)('works with the real zenity (skipped: no zenity, Xvfb or xdotool)', async () => {
      copy(1);
      const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      try {
        const number = await new Promise<string>((resolve) => {
          let text = '';
          server.stdio[3]?.on('data', (bytes: Buffer) => {
            text += bytes.toString();
            if (text.endsWith('\n')) resolve(text.trim());
          });
        });
        const env = { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', PATH: process.env.PATH ?? '' };
        const host = await start({ ...env, HOME: box });
        host.send({ id: 5, method: 'portfolio.chooseFolder', params: {} });
        const xdotool = (...args: string[]): string =>
          execFileSync('xdotool', args, { env: { ...process.env, ...env }, timeout: 20_000 })
            .toString()
            .trim();
        const window = xdotool('search', '--sync', '--onlyvisible', '--name', 'Counterproof')
          .split('\n')
          .at(-1);
        xdotool('windowfocus', window ?? '');
        const answered = host.until(({ id }) => id === 5);
        let open = true;
        void answered.finally(() => (open = false));
        // A slash opens the dialog's own line for a path. While the line opens on a busy machine keys are lost, so
        // the path is written only then, and anew when it was not taken.
        while (open) {
          xdotool('key', 'slash');
          await pause(500);
          xdotool('key', 'ctrl+a');
          xdotool('type', '--delay', '30', works);
          for (let presses = 0; open && presses < 4; presses++) {
            xdotool('key', 'Return');
            await pause(500);
          }
        }
        expect((await answered).result).toEqual({ outcome: 'added', folders: 1 });
        await until(host, ({ ready: count }) => count === 1);
        expectNoPath(host.messages);
      } finally {
        server.kill();
      }
    });

    it('is read again on request, and renamed or vanished folders are said', async () => {
      copy(2);
      dialog(`echo '${works}'`);
      const host = await start();
      await host.ask('portfolio.chooseFolder', {});
      await until(host, ({ ready: count, state }) => count === 2 && state === 'ready');
      copy(3);
      expect((await host.ask('portfolio.rescan', {})).result).toEqual({ started: true });
      await until(host, ({ ready: count }) => count === 3);
      renameSync(works, path.join(box, 'unplugged'));
      await host.ask('portfolio.rescan', {});
      await until(host, ({ foldersMissing }) => foldersMissing === 1);
      expect(await status(host)).toMatchObject({ ready: 3, folders: 1 });
      expect(await kindOf(host, names[0] ?? '')).toBe('match');
    });
  },
);
