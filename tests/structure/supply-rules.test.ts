// SPDX-License-Identifier: Apache-2.0
// What the product is made of is written down, exact, and runs nothing when it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { npmRows } from '../../installer/supply/parts.mjs';
import { files, read, readJson, root } from './tree';

interface Package {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  integrity?: string;
}
const lock = readJson<{ packages: Record<string, Package> }>('package-lock.json').packages;
const own = readJson<{
  scripts?: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}>('package.json');
const parts = read('docs/parts.md');

describe('npm packages', () => {
  it('are named by exact versions and locked by their digests', () => {
    const wished = Object.entries({ ...own.dependencies, ...own.devDependencies });
    expect(wished.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const loose = Object.entries(lock).filter(([place, each]) => place !== '' && !each.integrity);
    expect(loose.map(([place]) => place)).toEqual([]);
    for (const [name, version] of wished) expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
  });

  it('run nothing when they are installed', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(own.scripts ?? {}).toEqual({});
    const eager = Object.entries(lock).filter(([, each]) => each.hasInstallScript);
    // Looked at: it only makes the start of its own program quicker, and .npmrc keeps it from running.
    expect(eager.map(([place]) => place)).toEqual(['node_modules/esbuild']);
    const installs = files(/^(installer|tests|\.ci)\/[^.]*(\.sh)?$/).filter((file) =>
      /npm (install|i|ci)\b/.test(read(file)),
    );
    expect(installs).toEqual(['installer/steps/node.sh']);
    expect(read('installer/steps/node.sh')).toMatch(/npm --prefix "\$PROJECT" ci /);
  });

  it('stand in docs/parts.md, each with its version and a licence', () => {
    const rows = npmRows();
    expect(rows.length).toBe(Object.keys(lock).length - 1);
    expect(rows.filter(({ licence }) => licence === '?')).toEqual([]);
    const line = ({ name, version, licence }: { name: string; version: string; licence: string }): string =>
      `| ${name} | ${version} | ${licence} |`;
    expect(rows.filter((row) => !parts.includes(line(row))).map(({ name }) => name)).toEqual([]);
    const shipped = rows.filter((row) => row.shipped).map(({ name }) => name);
    // What the bundles' own comments name as coming from elsewhere.
    const bundled = ['background', 'content', 'popup', 'panel', 'dashboard', 'fill']
      .map((name) => path.join(root, `extension/dist/chromium/${name}.js`))
      .filter((file) => existsSync(file))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)])
      .map(([, name]) => name);
    expect([...new Set(bundled)].filter((name) => !shipped.includes(name ?? ''))).toEqual([]);
    expect(shipped).toEqual(['ajv', 'preact']);
  });
});

describe('Debian packages', { timeout: 60_000 }, () => {
  const isDebian = existsSync('/usr/bin/dpkg-query');
  const bin = process.env.COUNTERPROOF_BIN ?? path.join(root, 'build/release/bin');

  it('stand in docs/parts.md as they are installed here', ({ skip }) => {
    if (!isDebian) return skip('this is no Debian');
    const check = spawnSync('node', [path.join(root, 'installer/supply/parts.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(check.stderr).toContain('docs/parts.md is as the parts are.');
  });

  it('are all that the programs are linked with', ({ skip }) => {
    if (!isDebian || !existsSync(path.join(bin, 'counterproof-host'))) return skip('not built, or no Debian');
    const needed = [
      'counterproof',
      'counterproof-host',
      'counterproof-decoder',
      'counterproof-report',
      'counterproof-sheet-reader',
    ].flatMap((name) =>
      [
        ...execFileSync('readelf', ['-d', path.join(bin, name)], { encoding: 'utf8' }).matchAll(
          /\(NEEDED\).*\[(.*)\]/g,
        ),
      ].map(([, library]) => library ?? ''),
    );
    const patterns = [...new Set(needed)]
      .filter((library) => !library.startsWith('ld-linux'))
      .map((library) => `*-linux-gnu/${library}`);
    const packages = execFileSync('dpkg-query', ['-S', ...patterns], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0] ?? '');
    expect(packages.length).toBeGreaterThan(10);
    const system = ['libc6', 'libgcc-s1', 'libstdc++6'];
    expect(packages.filter((name) => !system.includes(name) && !parts.includes(`| ${name} |`))).toEqual([]);
  });
});

describe('the extension for the stores', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-zip-'));
  afterAll(() => rmSync(box, { recursive: true, force: true }));

  /** A copy of what the extension is made of, in a folder of its own, built and packed there. */
  function packIn(name: string): Map<string, Buffer> {
    const copy = path.join(box, name);
    for (const file of files(/^(extension|protocol|installer\/supply|package.*json$|tsconfig.json$)/)) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      cpSync(path.join(root, file), path.join(copy, file));
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    execFileSync('node', [path.join(copy, 'extension/build.mjs')], { cwd: copy, stdio: 'pipe' });
    const out = path.join(copy, 'out');
    execFileSync('node', [path.join(copy, 'installer/supply/pack-extension.mjs'), '--out', out], {
      cwd: copy,
      stdio: 'pipe',
    });
    return new Map(readdirSync(out).map((file) => [file, readFileSync(path.join(out, file))]));
  }

  it('is the same zip, byte for byte, from two folders', () => {
    const here = packIn('a');
    const there = packIn('another folder/much deeper');
    expect([...here.keys()].sort()).toHaveLength(2);
    for (const [name, bytes] of here) {
      expect(bytes.length).toBeGreaterThan(10_000);
      expect(there.get(name)?.equals(bytes), name).toBe(true);
      const listed = spawnSync('unzip', ['-tq', path.join(box, 'a/out', name)], { encoding: 'utf8' });
      if (!listed.error) expect(listed.stdout).toContain('No errors');
    }
  });
});
