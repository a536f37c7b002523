// SPDX-License-Identifier: Apache-2.0
// What to do, step by step, when the program on this computer cannot be used: by problem and by browser.

import type { HostProblem } from '../../messages/tab-state';
import { text } from '../text';
import type { TextKey } from '../text';

export interface FixStep {
  sentence: string;
  /** A command to type; a word in capitals stands for what the sentence says. null when there is none. */
  command: string | null;
}

type Family = 'chromium' | 'firefox';
type Step = [TextKey, string | null];

// With a folder: without one it shows the demo, and neither renews nor registers the programs that browsers start.
const kInstall: Step[] = [
  ['fix_terminal', null],
  ['fix_installer', 'installer/run FOLDER'],
];
const kDoctor: Step = ['fix_doctor', 'counterproof doctor'];

const kSteps: Record<HostProblem, (family: Family) => Step[]> = {
  not_installed: (family) => [
    ...kInstall,
    [family === 'firefox' ? 'fix_packed_firefox' : 'fix_packed_chromium', null],
  ],
  forbidden: () => [['fix_register', 'counterproof register'], kDoctor],
  crashed: () => [kDoctor],
  garbled: () => [kDoctor],
  silent: () => [kDoctor],
  outdated_host: () => kInstall,
  outdated_extension: (family) => [
    [family === 'firefox' ? 'fix_update_firefox' : 'fix_update_chromium', null],
  ],
  decoder_unavailable: () => [kDoctor],
};

/** The steps in order; the last one is always to look again. */
export function fixSteps(problem: HostProblem, family: Family): FixStep[] {
  const steps: Step[] = [...kSteps[problem](family), ['fix_again', null]];
  return steps.map(([key, command]) => ({ sentence: text(key), command }));
}
