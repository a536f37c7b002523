// SPDX-License-Identifier: Apache-2.0
// ARCHITECTURE §3: which room may use which, and where third-party headers may stand.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read } from './tree';

const lower = ['base'];
const doors: Record<string, string[]> = {
  base: [],
  platform: ['base'],
  crypto: lower,
  vision: lower,
  protocol: lower,
  storage: ['base', 'platform'],
  wire: ['base', 'platform'],
  workbook: ['base', 'platform'],
  decoder: ['base', 'platform', 'image', 'workbook'],
  image: ['base', 'platform'],
  match: ['base', 'vision'],
  portfolio: ['base', 'crypto', 'storage', 'image', 'vision', 'match'],
  cases: ['base', 'crypto', 'storage'],
  complaints: ['base', 'cases'],
  sheets: ['base', 'workbook', 'cases', 'complaints'],
  reports: [
    'base',
    'platform',
    'crypto',
    'storage',
    'image',
    'vision',
    'match',
    'portfolio',
    'cases',
    'complaints',
  ],
  typeset: ['base', 'protocol'],
};
doors.service = [...Object.keys(doors).filter((room) => !['wire', 'decoder', 'typeset'].includes(room))];

/** Third-party header prefix → the rooms (and app) whose sources may include it. */
const thirdParty: [RegExp, string[]][] = [
  [/^sodium/, ['crypto']],
  [/^(sqlite3|SQLiteCpp)/, ['storage']],
  [/^jpeglib/, ['decoder', 'typeset']],
  [/^(turbojpeg|png\.h|webp\/|tiff)/, ['decoder']],
  [/^zip\.h/, ['decoder', 'reports']],
  [/^expat/, ['decoder']],
  [/^(cairo|pango)/, ['typeset']],
  [/^xlsxwriter/, ['workbook']],
  [/^(seccomp)/, ['decoder', 'platform']],
  [/^(opencv2|hwy)\//, ['vision']],
  [/^(nlohmann|valijson)\//, ['protocol']],
  [/^boost\//, ['wire', 'app']],
  [/^CLI\//, ['app']],
  [/^spdlog\//, ['base']],
];

const source = /^native-host\/(?:src\/([a-z]+)|(app))\//;

interface Include {
  file: string;
  room: string;
  quoted: boolean;
  target: string;
}

const includes: Include[] = files(/^native-host\/.*\.(h|cpp)$/).flatMap((file) => {
  const owner = source.exec(file);
  const room = owner?.[1] ?? owner?.[2] ?? '';
  return [...read(file).matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)].map((found) => ({
    file,
    room,
    quoted: found[1] === '"',
    target: found[2] ?? '',
  }));
});

describe('rooms of the host', () => {
  it('sees the includes at all', () => {
    expect(includes.length).toBeGreaterThan(100);
  });

  it('lets each room include only what the door table allows', () => {
    const wrong = includes
      .filter(({ quoted, room }) => quoted && room !== 'app')
      .filter(({ room, target }) => {
        const other = target.split('/')[0] ?? '';
        // A header that the build writes from data files is the room's own.
        return other !== room && target.includes('/') && !(doors[room] ?? []).includes(other);
      })
      .map(({ file, target }) => `${file} includes ${target}`);
    expect(wrong).toEqual([]);
  });

  it('writes the same table into the link lists', () => {
    const wrong = files(/^native-host\/src\/[a-z]+\/CMakeLists\.txt$/).flatMap((file) => {
      const call = /counterproof_room\(\s*NAME\s+(\w+)([\s\S]*?)\)/.exec(read(file));
      const room = call?.[1] ?? '';
      const linked = (/\bROOMS\s+([a-z\s]+?)(?=\s+[A-Z]{4,}|$)/.exec(call?.[2] ?? '')?.[1] ?? '')
        .split(/\s+/)
        .filter(Boolean);
      return linked
        .filter((other) => !(doors[room] ?? []).includes(other))
        .map((other) => `${room} links ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps third-party headers in their rooms', () => {
    const wrong = includes.flatMap(({ file, room, target }) =>
      thirdParty
        .filter(([prefix, rooms]) => prefix.test(target) && !rooms.includes(room))
        .map(() => `${file} includes ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('shows no third-party header but tl/expected in a header that another room includes', () => {
    const shown = new Set(
      includes
        .filter(({ quoted, room, target }) => quoted && target.split('/')[0] !== room)
        .map(({ target }) => target),
    );
    const wrong = includes
      .filter(({ file, quoted }) => !quoted && shown.has(file.replace('native-host/src/', '')))
      .filter(
        ({ target }) =>
          target !== 'tl/expected.hpp' &&
          (target.includes('/') ||
            /^(sodium|sqlite3|jpeglib|png|turbojpeg|seccomp|zip\.h|expat|xlsxwriter)/.test(target)),
      )
      .filter(({ target }) => !target.startsWith('sys/'))
      .map(({ file, target }) => `${file} includes ${target}`);
    expect(wrong).toEqual([]);
  });

  it('has no include cycle', () => {
    const edges = new Map<string, string[]>();
    for (const { file, quoted, target } of includes) {
      if (quoted) edges.set(file, [...(edges.get(file) ?? []), `native-host/src/${target}`]);
    }
    expect(findCycle(edges)).toBeNull();
  });
});

const folderDoors: Record<string, string[]> = {
  messages: ['sites', 'forms', 'protocol'],
  sites: [],
  forms: ['messages'],
  protocol: [],
  browser: ['messages', 'forms'],
  native: ['protocol', 'browser', 'messages'],
  capture: ['sites', 'messages', 'browser', 'protocol'],
  highlight: ['messages', 'sites'],
  content: ['sites', 'highlight', 'messages', 'browser'],
  background: ['sites', 'capture', 'native', 'messages', 'browser', 'forms', 'protocol'],
  ui: ['messages', 'browser', 'forms', 'sites', '_locales'],
};

const imports = files(/^extension\/src\/.*\.tsx?$/)
  .filter((file) => !file.includes('/generated/'))
  .flatMap((file) =>
    [
      ...read(file).matchAll(
        /^\s*(import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm,
      ),
    ].map((found) => ({
      file,
      typeOnly: found[2] !== undefined,
      target: found[3] ?? found[4] ?? '',
    })),
  );

const folderOf = (file: string) => /^extension\/src\/([a-z_-]+)\//.exec(file)?.[1] ?? '';

describe('folders of the extension', () => {
  it('lets each folder import only what the table allows', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({
        file,
        target,
        to: folderOf(path.posix.join(path.posix.dirname(file), target)),
      }))
      .filter(({ file, to }) => to !== '' && folderOf(file) !== '' && to !== folderOf(file))
      .filter(({ file, to }) => !(folderDoors[folderOf(file)] ?? []).includes(to))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  it('imports no npm package but preact at run time', () => {
    const wrong = imports.filter(
      ({ target, typeOnly }) => !target.startsWith('.') && !typeOnly && !/^preact(\/|$)/.test(target),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('calls the browser in one folder only', () => {
    const wrong = files(/^extension\/src\/.*\.tsx?$/)
      .filter((file) => folderOf(file) !== 'browser' && !file.includes('/generated/'))
      .filter((file) => /(^|[^.\w'"`/])(chrome|browser)\.[a-z]+[.(]/m.test(withoutComments(read(file))));
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    const edges = new Map<string, string[]>();
    const known = new Set(files(/^extension\/src\/.*\.tsx?$/));
    for (const { file, target, typeOnly } of imports) {
      if (!target.startsWith('.') || typeOnly) continue;
      const plain = path.posix.join(path.posix.dirname(file), target);
      const found = [plain, `${plain}.ts`, `${plain}.tsx`].find((candidate) => known.has(candidate));
      if (found !== undefined) edges.set(file, [...(edges.get(file) ?? []), found]);
    }
    expect(findCycle(edges)).toBeNull();
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** A cycle as a list of files, or null. */
function findCycle(edges: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): string[] | null => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return null;
    for (const next of edges.get(file) ?? []) {
      const cycle = walk(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}
