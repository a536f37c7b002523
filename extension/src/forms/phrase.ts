// SPDX-License-Identifier: Apache-2.0
// How a form map says a label: whole labels, and words. A label fits by its words only when every word of it is known
// for the role and each needed meaning is there: one unknown word may turn the sense round ("links of your own shop").

export interface Phrase {
  /** Whole labels by language, `|` between them. */
  labels?: Record<string, string>;
  /** By language: one word of each `need` group must stand there; any further word must be in `also`. */
  words?: Record<string, { need: string[]; also?: string }>;
}

export interface PhraseFit {
  language: string;
  /** whole: the label itself is listed. words: it is made of listed words. */
  by: 'whole' | 'words';
}

interface Prepared {
  whole: Map<string, string>;
  words: { language: string; needs: string[][]; known: Set<string> }[];
}

const prepared = new WeakMap<Phrase, Prepared>();
/** Runs of text in one family of scripts. */
const scripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * `text` is a normalLabel. `aside`: words that never change what a label is for. A label in two languages fits when each
 * of them does.
 */
export function fitOf(text: string, phrase: Phrase, aside: string): PhraseFit | null {
  const whole = fitOfOne(text, phrase, aside);
  if (whole !== null) return whole;
  for (const pieces of [text.split(/[/|()[\]]/u), text.match(scripts) ?? []]) {
    const said = pieces.map((piece) => piece.trim()).filter((piece) => /\p{L}/u.test(piece));
    const fits = said.map((piece) => fitOfOne(piece, phrase, aside));
    if (said.length > 1 && fits.every((fit) => fit !== null)) return fits[0]!;
  }
  return null;
}

function fitOfOne(text: string, phrase: Phrase, aside: string): PhraseFit | null {
  const { whole, words } = prepare(phrase, aside);
  const language = whole.get(text);
  if (language !== undefined) return { language, by: 'whole' };
  const parts = partsOf(text);
  if (parts.length === 0) return null;
  const found = words.find(
    ({ needs, known }) =>
      parts.every((part) => known.has(part) || (joined.test(part) && isCovered(part, known))) &&
      needs.every((need) => need.some((word) => holds(parts, word))),
  );
  return found === undefined ? null : { language: found.language, by: 'words' };
}

/** Whether any of these words stands in the text, for words that rule something out. */
export function namesAny(text: string, words: string): boolean {
  const parts = partsOf(text);
  return wordsOf(words).some((word) => holds(parts, word));
}

function prepare(phrase: Phrase, aside: string): Prepared {
  const done = prepared.get(phrase);
  if (done !== undefined) return done;
  const whole = new Map<string, string>();
  for (const [language, labels] of Object.entries(phrase.labels ?? {})) {
    for (const label of labels.split('|')) whole.set(label.trim(), language);
  }
  const words = Object.entries(phrase.words ?? {}).map(([language, { need, also }]) => {
    const needs = need.map(wordsOf);
    return { language, needs, known: new Set([...needs.flat(), ...wordsOf(also ?? ''), ...wordsOf(aside)]) };
  });
  const made = { whole, words };
  prepared.set(phrase, made);
  return made;
}

const wordsOf = (list: string): string[] =>
  list
    .split(' ')
    .filter((word) => word !== '')
    .map(plain);

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\be[-\s]?mail\b/gu, 'email')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .map(plain);
}

/** Without accents; scripts whose marks are letters of their own stay as they are. */
function plain(word: string): string {
  return joined.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function holds(parts: string[], word: string): boolean {
  return parts.some((part) => part === word || (joined.test(word) && part.includes(word)));
}

/** Whether words without spaces between them make up the whole part. */
function isCovered(part: string, known: Set<string>): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < part.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const word of known) if (part.startsWith(word, at)) reached.add(at + word.length);
  }
  return reached.has(part.length);
}
