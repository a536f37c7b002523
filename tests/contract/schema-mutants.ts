// SPDX-License-Identifier: Apache-2.0
// From a schema of the contract and a value that fits it: the values just inside and just outside of every bound.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Fields = { [name: string]: Json };

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: Json[];
  const?: Json;
  oneOf?: Schema[];
  $ref?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

export interface Mutant {
  value: Json;
  fits: boolean;
  /** Where the host says that it is wrong; null where several places may be named. */
  place: string | null;
  why: string;
}

const folder = path.resolve(import.meta.dirname, '../../protocol/schemas');
/** Longer texts are tried in the host's own tests. */
const kLongest = 100_000;

export function schemaOf(file: string): Schema {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Schema;
}

const samples: [string[], Json][] = [
  [['null'], null],
  [['boolean'], true],
  [['integer', 'number'], 3],
  [['number'], 1.5],
  [['string'], '3'],
  [['array'], []],
  [['object'], {}],
];

/** A change at this very place; `inside` is the name of the part at fault when it is not the place itself. */
type Change = { value: Json; fits: boolean; why: string; inside?: string };

function* numbers(schema: Schema, whole: boolean): Generator<Change> {
  const { minimum = 0, maximum = 0 } = schema;
  const step = whole ? 1 : 0.001;
  yield { value: minimum, fits: true, why: 'the least' };
  yield { value: maximum, fits: true, why: 'the most' };
  yield { value: minimum - step, fits: false, why: 'less than the least' };
  yield { value: maximum + step, fits: false, why: 'more than the most' };
  yield { value: 2 ** 64, fits: false, why: '2^64' };
  yield { value: -(2 ** 31) - 1, fits: -(2 ** 31) - 1 >= minimum, why: 'below 32 bits' };
  if (whole) yield { value: minimum + 0.5, fits: false, why: 'a fraction' };
}

function* texts(schema: Schema): Generator<Change> {
  const { minLength = 0, maxLength = 0 } = schema;
  if (minLength > 0) yield { value: 'x'.repeat(minLength - 1), fits: false, why: 'too short' };
  if (maxLength > kLongest) return;
  yield { value: '🐈'.repeat(maxLength), fits: true, why: 'as long as allowed, in code points' };
  yield { value: '🐈'.repeat(maxLength + 1), fits: false, why: 'one cat too long' };
  yield { value: 'x'.repeat(maxLength + 1), fits: false, why: 'one letter too long' };
}

function* lists(schema: Schema, value: Json[]): Generator<Change> {
  const { minItems = 0, maxItems = 0 } = schema;
  if (minItems > 0) yield { value: value.slice(0, minItems - 1), fits: false, why: 'too few' };
  const first = value[0];
  if (first === undefined) return;
  yield { value: Array<Json>(maxItems).fill(first), fits: true, why: 'as many as allowed' };
  yield { value: Array<Json>(maxItems + 1).fill(first), fits: false, why: 'one too many' };
}

function* fieldsOf(schema: Schema, value: Fields): Generator<Change> {
  for (const name of schema.required ?? []) {
    const { [name]: _gone, ...rest } = value;
    yield { value: rest, fits: false, why: `no ${name}` };
  }
  yield { value: { ...value, 'a/b~c': 1 }, fits: false, why: 'a field too many', inside: '/a~1b~0c' };
  const odd = JSON.parse(`{"__proto__":{"x":1}}`) as Fields;
  const together = Object.defineProperties({ ...value }, Object.getOwnPropertyDescriptors(odd));
  yield { value: together, fits: false, why: 'a field __proto__', inside: '/__proto__' };
}

function* changesOf(schema: Schema, value: Json): Generator<Change> {
  const words = schema.enum ?? ('const' in schema ? [schema.const ?? null] : null);
  if (words) {
    for (const word of words) yield { value: word, fits: true, why: `the word ${String(word)}` };
    for (const other of ['?', '', 7, null, true])
      if (!words.includes(other)) yield { value: other, fits: false, why: 'no word of the list' };
    return;
  }
  const types = [schema.type ?? []].flat();
  for (const [names, sample] of samples)
    if (!names.some((name) => types.includes(name)))
      yield { value: sample, fits: false, why: `${JSON.stringify(sample)} instead` };
  if (types.includes('integer') || types.includes('number'))
    yield* numbers(schema, types.includes('integer'));
  if (types.includes('string')) yield* texts(schema);
  if (Array.isArray(value)) yield* lists(schema, value);
  else if (types.includes('object')) yield* fieldsOf(schema, value as Fields);
}

/** Every change at `value` and at every part of it. */
export function* mutantsOf(schema: Schema, value: Json, place = ''): Generator<Mutant> {
  if (schema.$ref !== undefined) return yield* mutantsOf(schemaOf(schema.$ref), value, place);
  if (schema.oneOf) {
    const branch = schema.oneOf.find((each) => (each.type === 'null') === (value === null));
    if (branch)
      for (const mutant of mutantsOf(branch, value, place))
        // Another branch may take what this one refuses.
        if (mutant.value !== null) yield { ...mutant, place: null };
    return;
  }
  for (const { value: changed, fits, why, inside } of changesOf(schema, value))
    yield { value: changed, fits, why, place: place + (inside ?? '') };
  if (Array.isArray(value)) {
    const [first, ...rest] = value;
    if (first === undefined || !schema.items) return;
    for (const mutant of mutantsOf(schema.items, first, `${place}/0`))
      yield { ...mutant, value: [mutant.value, ...rest] };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(schema.properties ?? {}))
      if (name in value)
        for (const mutant of mutantsOf(part, (value as Fields)[name] ?? null, `${place}/${name}`))
          yield { ...mutant, value: { ...value, [name]: mutant.value } };
  }
}
