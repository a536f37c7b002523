// SPDX-License-Identifier: Apache-2.0
// ARCHITECTURE §2 and §7: file length, names, licence line, and what may not stand in the tree at all.
import { describe, expect, it } from 'vitest';
import { cppFiles, files, read, scriptFiles, tsFiles } from './tree';

const sources = () => files(cppFiles, tsFiles, /\.(mjs|css|html|sh|cmake)$/, /CMakeLists\.txt$/);

describe('source files', () => {
  it('are 400 lines long at the very most', () => {
    const long = sources()
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('start with one SPDX line', () => {
    const bare = files(cppFiles, tsFiles, scriptFiles)
      .filter((file) => !/\.(txt|json)$/.test(file) || file.endsWith('CMakeLists.txt'))
      .filter(
        (file) =>
          !read(file)
            .split('\n')
            .slice(0, 2)
            .some((line) => line.includes('SPDX-License-Identifier: Apache-2.0')),
      );
    expect(bare).toEqual([]);
  });

  it('bear no name that says nothing', () => {
    const vague = files().filter((file) =>
      /(^|\/)(utils?|common|helpers?|managers?|misc)(\.|\/|$)/i.test(file),
    );
    expect(vague).toEqual([]);
  });

  it('follow the naming of their language', () => {
    const wrong = [
      ...files(/^(native-host|tests\/host)\/.*\.(h|cpp)$/).filter(
        (file) => !/\/[a-z0-9_]+\.(h|cpp)$/.test(file),
      ),
      ...files(/^extension\/src\/.*\.tsx?$/).filter((file) => !/\/[a-z0-9-]+(\.d)?\.tsx?$/.test(file)),
    ];
    expect(wrong).toEqual([]);
  });

  it('leave no promise behind', () => {
    const words = new RegExp(
      `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'keep in ' + 'sync'].join('|')})\\b`,
    );
    const promising = sources().filter((file) => words.test(read(file)));
    expect(promising).toEqual([]);
  });
});

describe('the tree', () => {
  const texts = () => files().filter((file) => !/\.(png|jpe?g|webp|avif|gif|ico|der|bin)$/.test(file));

  it('names no registry host', () => {
    const hosts = new RegExp(['registry\\.' + 'npmjs', 'deb\\.' + 'debian', '"resolved"' + ':'].join('|'));
    expect(texts().filter((file) => hosts.test(read(file)))).toEqual([]);
  });

  it('names no path of the machine it was written on', () => {
    const paths = new RegExp('(^|[^A-Za-z0-9_.])/(' + 'work|' + 'farm)/', 'm');
    expect(texts().filter((file) => paths.test(read(file)))).toEqual([]);
  });
});
