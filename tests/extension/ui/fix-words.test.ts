// SPDX-License-Identifier: Apache-2.0
// Whoever follows the steps for a missing or old program gets programs that their browsers find.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { fixSteps } from '../../../extension/src/ui/words/fix-words';
import { stubBrowser } from './stub-browser';

const root = path.resolve(import.meta.dirname, '../../..');

beforeAll(() => {
  stubBrowser();
});

it.each(['not_installed', 'outdated_host'] as const)(
  '%s: installs for everyday use, not the demo',
  (problem) => {
    for (const family of ['chromium', 'firefox'] as const) {
      const commands = fixSteps(problem, family).flatMap(({ command }) => command ?? []);
      // Nothing else is asked for: `counterproof` is no command anyone has before this one ran.
      expect(commands).toEqual(['installer/run FOLDER']);
    }
    expect(readFileSync(path.join(root, 'installer/steps/everyday.sh'), 'utf8')).toContain('register');
  },
);

it.each(['en', 'es', 'zh_CN'])('what FOLDER stands for is said (%s)', (language) => {
  const file = path.join(root, 'extension/src/_locales', language, 'messages.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  expect(words.fix_installer?.message).toContain('FOLDER');
});
