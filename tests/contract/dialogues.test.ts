// SPDX-License-Identifier: Apache-2.0
// The dialogues of protocol/vectors with the real host.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialogues, replay } from '../tools/dialogues.mjs';
import { binFolder } from './host-port';

const bin = binFolder();

describe.skipIf(bin === null)(
  'dialogues (skipped: counterproof-host is not built)',
  { timeout: 60_000 },
  () => {
    it.each(dialogues().map((dialogue) => [dialogue.name, dialogue] as const))('%s', async (_, dialogue) => {
      expect(await replay(dialogue, [path.join(bin ?? '', 'counterproof-host')])).toBeNull();
    });

    it('are told apart from what they are not', async () => {
      const [first] = dialogues();
      if (!first) throw new Error('there are no dialogues');
      const host = [path.join(bin ?? '', 'counterproof-host')];
      expect(await replay({ ...first, exit: 1 }, host)).toContain('ended with 0');
      expect(await replay({ ...first, answers: first.answers.slice(1) }, host)).toContain('answer 1 is');
      expect(await replay({ ...first, answers: first.answers.slice(0, 1) }, host)).toContain(
        '2 answers, not 1',
      );
    });
  },
);
