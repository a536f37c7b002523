// SPDX-License-Identifier: Apache-2.0
export interface StepTeller {
  step: (line: string) => void;
  say: (line: string) => void;
  end: () => void;
}
export function stepTeller(write: (line: string) => void): StepTeller;
