// SPDX-License-Identifier: Apache-2.0
// The artist's own words for sentences of a statement: what is asked of the host, and how a wording stands.

import { ask } from '../../browser/view-client';
import type { LintFinding, Sentence, Wording } from '../../messages/complaint-requests';
import { errorWords } from '../words/error-words';

export type Language = Wording['language'];
export const kLanguages: readonly Language[] = ['en', 'zh'];

/** The artist's words for it, or none. */
export function wordingIn(sentence: Sentence, language: Language): Wording | undefined {
  return sentence.yours?.find((one) => one.language === language);
}

/** What an editor begins with: what stands there, or the artist's own words where they cannot. */
export function wordsToChange(sentence: Sentence, language: Language): string {
  const own = wordingIn(sentence, language);
  return own?.standing === 'unfit' ? own.text : sentence[language];
}

export interface Kept {
  /** So many changes. */
  kept: number;
  /** Why the others are not; nothing when all are. */
  findings: LintFinding[];
  error: string | null;
}

export type Change = Pick<Wording, 'language' | 'scope'> & { text: string | null };

/** Keeps these changes of one sentence, one after the other, as far as nothing is found. */
export async function keepWording(
  caseIds: readonly string[],
  sentence: Sentence,
  changes: readonly Change[],
): Promise<Kept> {
  const kept: Kept = { kept: 0, findings: [], error: null };
  for (const change of changes) {
    const answer = await ask('complaint.word', {
      press: crypto.randomUUID(),
      caseIds: [...caseIds],
      sentence: sentence.name ?? '',
      ...change,
    });
    if (!answer.ok) return { ...kept, error: errorWords(answer) };
    kept.findings.push(...answer.value.findings);
    if (answer.value.findings.length === 0) kept.kept += 1;
  }
  return kept;
}

/** Our words again, in every language; the artist's stay at hand. */
export function takeBack(caseIds: readonly string[], sentence: Sentence): Promise<Kept> {
  const worded = (sentence.yours ?? []).filter(({ standing }) => standing !== 'taken_back');
  return keepWording(
    caseIds,
    sentence,
    worded.map(({ language, scope }) => ({ language, scope, text: null })),
  );
}

/** The artist's words again that were taken back. */
export function wordAgain(caseIds: readonly string[], sentence: Sentence): Promise<Kept> {
  const back = (sentence.yours ?? []).filter(({ standing }) => standing === 'taken_back');
  return keepWording(
    caseIds,
    sentence,
    back.map(({ language, scope, text }) => ({ language, scope, text })),
  );
}
