// SPDX-License-Identifier: Apache-2.0
// The source tree as the house rules see it: what git tracks or would track, with contents.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** Paths below the project, with `/`, of every file that git tracks or does not ignore. */
export function files(...patterns: RegExp[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return listed
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => pattern.test(file)));
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export function readJson<T>(file: string): T {
  return JSON.parse(read(file)) as T;
}

export const cppFiles = /^(native-host|tests\/host)\/.*\.(h|cpp)$/;
export const tsFiles = /^(extension|tests)\/.*\.tsx?$/;
export const scriptFiles =
  /\.(mjs|sh|cmake)$|CMakeLists\.txt$|^(installer|tests|\.ci)\/(?:tools\/|bench\/)?[a-z-]+$/;
