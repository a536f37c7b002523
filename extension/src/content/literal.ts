// SPDX-License-Identifier: Apache-2.0
// Object literals as pages write them: JSON, but also bare names, single quotes and trailing commas. Read as text, never
// run. A member whose value is anything else (a call, a function) is left out.

export interface Literal {
  value: unknown;
  /** Where the text goes on. */
  end: number;
}

const blank = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*(?:\n|$))*/y;
const bareName = /[\w$]+/y;
const plain = /-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|true|false|null|undefined|!0|!1|void 0/y;
const kMostDepth = 64;

/** Null when no object or list literal begins at `start`. */
export function literalAt(text: string, start: number): Literal | null {
  try {
    return valueAt(text, start, 0);
  } catch {
    return null;
  }
}

function skip(text: string, at: number, form: RegExp): number {
  form.lastIndex = at;
  return form.exec(text) === null ? at : form.lastIndex;
}

function valueAt(text: string, start: number, depth: number): Literal {
  if (depth > kMostDepth) throw new SyntaxError('too deep');
  const at = skip(text, start, blank);
  const sign = text[at];
  if (sign === '{' || sign === '[') return membersAt(text, at, sign === '[', depth);
  if (sign === '"' || sign === "'") return stringAt(text, at, sign);
  plain.lastIndex = at;
  const word = plain.exec(text)?.[0];
  if (word === undefined) throw new SyntaxError('no literal');
  const named: Record<string, unknown> = { true: true, false: false, null: null, '!0': true, '!1': false };
  const value = word in named ? named[word] : /^[u!v]/.test(word) ? null : Number(word);
  return { value, end: plain.lastIndex };
}

function membersAt(text: string, open: number, isList: boolean, depth: number): Literal {
  const list: unknown[] = [];
  const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const close = isList ? ']' : '}';
  let at = open + 1;
  for (;;) {
    at = skip(text, at, blank);
    if (text[at] === close) return { value: isList ? list : { ...members }, end: at + 1 };
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    let name: string | null = null;
    if (!isList) {
      const key = nameAt(text, at);
      name = key.name;
      at = skip(text, key.end, blank);
      if (text[at] !== ':') throw new SyntaxError('no colon');
      at += 1;
    }
    const member = valueAt(text, at, depth + 1);
    at = member.end;
    if (name === null) list.push(member.value);
    else if (name !== '__proto__') members[name] = member.value;
  }
}

function nameAt(text: string, at: number): { name: string; end: number } {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const { value, end } = stringAt(text, at, quote);
    return { name: value as string, end };
  }
  bareName.lastIndex = at;
  const match = bareName.exec(text);
  if (match === null) throw new SyntaxError('no name');
  return { name: match[0], end: bareName.lastIndex };
}

function stringAt(text: string, open: number, quote: string): Literal {
  let close = open + 1;
  while (text[close] !== quote) {
    if (close >= text.length) throw new SyntaxError('no end');
    close += text[close] === '\\' ? 2 : 1;
  }
  const inside = text.slice(open + 1, close);
  const value = inside.includes('\\') ? unescaped(inside) : inside;
  return { value, end: close + 1 };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r?\n|([^]))/g, (_, wide, byte, one) => {
    const code = (wide ?? byte) as string | undefined;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return one === undefined ? '' : (escapes[one as string] ?? (one as string));
  });
}
