// SPDX-License-Identifier: Apache-2.0
// Values out of inline scripts. A script is only ever text to us: the extent of one value is found by counting brackets
// outside strings, and that piece alone goes to JSON.parse.

const bracketOrQuote = /["'`{}[\]]/g;

/** End (exclusive) of the object or list that opens at `start`, or null when it does not close. */
function endOfValue(text: string, start: number): number | null {
  if (text[start] !== '{' && text[start] !== '[') return null;
  let depth = 0;
  bracketOrQuote.lastIndex = start;
  for (let match = bracketOrQuote.exec(text); match !== null; match = bracketOrQuote.exec(text)) {
    const character = match[0];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return match.index + 1;
    } else {
      const end = endOfString(text, match.index, character);
      if (end === null) return null;
      bracketOrQuote.lastIndex = end;
    }
  }
  return null;
}

/**
 * The JSON value that begins at `start` (white space and comments before it are skipped), or undefined. It may be written as
 * a text that the page parses itself: `JSON.parse("…")`.
 */
export function jsonAt(text: string, start: number): unknown {
  const begin = afterBlank(text, start);
  const parsed = /JSON\.parse\(\s*(?=["'`])/y;
  parsed.lastIndex = begin;
  if (parsed.test(text)) {
    const open = parsed.lastIndex;
    const close = endOfString(text, open, text[open]!);
    return close === null ? undefined : parsedOrNothing(unescaped(text.slice(open + 1, close - 1)));
  }
  const end = endOfValue(text, begin);
  return end === null ? undefined : parsedOrNothing(text.slice(begin, end));
}

function parsedOrNothing(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const namedEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The characters that the inside of a string literal stands for. */
function unescaped(literal: string): string {
  return literal.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi, (_, long, short, sign: string) => {
    const code = (long ?? short) as string | undefined;
    return code === undefined ? (namedEscapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
  });
}

/** Where the value of a property of the object literal at `start` begins; keys may be bare or quoted. */
export function propertyValueAt(text: string, start: number, name: string): number | null {
  const open = afterBlank(text, start);
  if (text[open] !== '{') return null;
  let at = open + 1;
  for (;;) {
    at = afterBlank(text, at);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    const key = keyAt(text, at);
    if (key === null) return null;
    at = afterBlank(text, key.end);
    if (text[at] !== ':') return null;
    at = afterBlank(text, at + 1);
    if (key.name === name) return at;
    const next = afterAnyValue(text, at);
    if (next === null) return null;
    at = next;
  }
}

function keyAt(text: string, at: number): { name: string; end: number } | null {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = endOfString(text, at, quote);
    return end === null ? null : { name: text.slice(at + 1, end - 1), end };
  }
  const bare = /[\w$]+/y;
  bare.lastIndex = at;
  const match = bare.exec(text);
  return match === null ? null : { name: match[0], end: bare.lastIndex };
}

function afterAnyValue(text: string, at: number): number | null {
  const first = text[at];
  if (first === '{' || first === '[') return endOfValue(text, at);
  if (first === '"' || first === "'" || first === '`') return endOfString(text, at, first);
  const plain = /[^,{}[\]"'`]*/y;
  plain.lastIndex = at;
  plain.exec(text);
  return plain.lastIndex > at ? plain.lastIndex : null;
}

function endOfString(text: string, open: number, quote: string): number | null {
  let at = open + 1;
  for (;;) {
    const close = text.indexOf(quote, at);
    if (close < 0) return null;
    let backslashes = 0;
    while (text[close - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return close + 1;
    at = close + 1;
  }
}

function afterBlank(text: string, at: number): number {
  const blank = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n)*/y;
  blank.lastIndex = at;
  blank.exec(text);
  return blank.lastIndex;
}
