// SPDX-License-Identifier: Apache-2.0
// Single texts out of inline scripts whose whole is no JSON (calls, functions, bare keys): `"name": "text"` pairs.

const pairs = new Map<string, RegExp>();

/** Every text (or number) a script gives under a name, in its order. */
export function textsNamed(script: string, name: string): string[] {
  let pair = pairs.get(name);
  if (pair === undefined) {
    pair = new RegExp(`["']?\\b${name}["']?\\s*:\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(\\d+)(?=\\s*[,}]))`, 'g');
    pairs.set(name, pair);
  }
  const found: string[] = [];
  for (const match of script.matchAll(pair)) {
    const text = match[2] ?? unescaped(match[1]!);
    if (text !== null && text.trim() !== '') found.push(text.trim());
  }
  return found;
}

function unescaped(text: string): string | null {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return null;
  }
}
