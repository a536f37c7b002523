// SPDX-License-Identifier: Apache-2.0
// The texts a script gives of one offer, where it also gives those of others: what stands in an object with another
// offer's id is that offer's. The script need be no JSON; only strings, keys and braces are looked at.
import { isOfferId } from './address';

const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{}]|[\w$]+/g;
const valueAfterKey = /\s*:\s*(?:"((?:[^"\\\n]|\\.)*)"|(\d+)(?=\s*[,}]))/y;

interface Scope {
  /** The offer whose id stands in the object itself. */
  offer: string | null;
}

interface Pair {
  name: string;
  text: string;
  scopes: readonly Scope[];
}

/** Every text under a name, in the order of the script; those in objects with the offer's own id first. */
export type OfferFields = (name: string) => string[];

/** `id`: the offer asked for; null: any is. */
export function fieldsOfOffer(script: string, id: string | null, names: ReadonlySet<string>): OfferFields {
  const pairs = pairsIn(script, names);
  const isOfOther = ({ offer }: Scope): boolean => id !== null && offer !== null && offer !== id;
  const mine = pairs.filter(({ scopes }) => !scopes.some(isOfOther));
  const isCertain = ({ scopes }: Pair): boolean => scopes.some(({ offer }) => offer !== null && offer === id);
  const ranked = [...mine.filter(isCertain), ...mine.filter((pair) => !isCertain(pair))];
  return (name) => ranked.filter((pair) => pair.name === name).map(({ text }) => text);
}

function pairsIn(script: string, names: ReadonlySet<string>): Pair[] {
  const pairs: Pair[] = [];
  let scopes: Scope[] = [];
  for (const match of script.matchAll(token)) {
    const [written] = match;
    if (written === '{') scopes = [...scopes, { offer: null }];
    else if (written === '}') scopes = scopes.slice(0, -1);
    else {
      const name = /^["']/.test(written) ? written.slice(1, -1) : written;
      if (name !== 'offerId' && !names.has(name)) continue;
      const text = valueAt(script, match.index + written.length);
      if (text === null) continue;
      if (name === 'offerId') noteOffer(scopes.at(-1), text);
      else pairs.push({ name, text, scopes });
    }
  }
  return pairs;
}

function noteOffer(scope: Scope | undefined, text: string): void {
  if (scope !== undefined && isOfferId(text)) scope.offer ??= text;
}

function valueAt(script: string, end: number): string | null {
  valueAfterKey.lastIndex = end;
  const found = valueAfterKey.exec(script);
  if (found === null) return null;
  const text = (found[2] ?? unescaped(found[1]!) ?? '').trim();
  return text === '' ? null : text;
}

function unescaped(text: string): string | null {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return null;
  }
}
