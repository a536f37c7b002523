// SPDX-License-Identifier: Apache-2.0
// The README's commands are there and answer --help, or say what they are for.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from './tree';

const blocks = [...read('README.md').matchAll(/```(?:sh|console)\n([\s\S]*?)```/g)].map(
  (found) => found[1] ?? '',
);
const commands = blocks
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line !== '' && !line.startsWith('#'));

describe("the README's commands", () => {
  it('are there at all', () => {
    expect(commands.some((line) => line.includes('installer/run'))).toBe(true);
    expect(commands.some((line) => line.includes('tests/run'))).toBe(true);
  });

  it('name files that exist and may be run', () => {
    for (const line of commands) {
      const program = line.replace(/^sudo /, '').split(/\s+/)[0] ?? '';
      if (!program.includes('/')) continue;
      expect(existsSync(path.join(root, program)), line).toBe(true);
      expect(() => accessSync(path.join(root, program), constants.X_OK), line).not.toThrow();
    }
  });

  it('name subcommands that the command line has', () => {
    const binary = path.join(
      process.env.COUNTERPROOF_BIN ?? path.join(root, 'build/release/bin'),
      'counterproof',
    );
    if (!existsSync(binary)) {
      console.warn(`skipped because ${binary} is not built`);
      return;
    }
    const help = execFileSync(binary, ['--help'], { encoding: 'utf8' });
    for (const line of commands.filter((command) => command.startsWith('counterproof '))) {
      expect(help, line).toMatch(new RegExp(`\\b${line.split(/\s+/)[1] ?? ''}\\b`));
    }
  });
});
