// SPDX-License-Identifier: Apache-2.0
export interface Dialogue {
  name: string;
  steps: Record<string, unknown>[];
  answers: Record<string, unknown>[];
  exit: number;
  pieces?: number;
}
export const origin: string;
export function dialogues(): Dialogue[];
export function replay(dialogue: Dialogue, command: string[]): Promise<string | null>;
