// SPDX-License-Identifier: Apache-2.0
export interface JsonText {
  name: string;
  kind: 'must_accept' | 'must_refuse' | 'decided';
  topic?: string;
  expect: 'json' | 'refused' | 'not_json';
  bytes: Buffer;
}
export function jsonTexts(): JsonText[];
export function judgeOf(bin: string): string | null;
export function judgeTexts(judge: string, texts: Buffer[]): { verdict: string; sentence: string }[];
export function judgeMessages(
  judge: string,
  messages: { schema: string; value: unknown }[],
): { outcome: string; place: string }[];
