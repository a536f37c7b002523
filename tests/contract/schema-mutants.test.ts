// SPDX-License-Identifier: Apache-2.0
// Every message part of the contract has vectors, and every bound of every schema means the same on both sides:
// thousands of values made from the accepted vectors, judged by the host's reader and by the extension's validators.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  eventValidators,
  paramsValidators,
  resultValidators,
} from '../../extension/src/protocol/generated/validators';
import { judgeMessages, judgeOf } from '../tools/json-texts.mjs';
import { binFolder } from './host-port';
import { type Json, mutantsOf, schemaOf } from './schema-mutants';

interface Vector {
  name: string;
  method: string;
  part: 'params' | 'result' | 'event';
  value: Json;
  expect: string;
}
interface Table {
  methods: { name: string }[];
  events: { name: string }[];
}

const contract = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../../protocol/${file}`, import.meta.url), 'utf8')) as T;
const { vectors } = contract<{ vectors: Vector[] }>('vectors/messages.json');
const { methods, events } = contract<Table>('methods.json');
const validators = { params: paramsValidators, result: resultValidators, event: eventValidators };
const parts = [
  ...methods.flatMap(({ name }) => [`${name}.params`, `${name}.result`]),
  ...events.map(({ name }) => `${name}.event`),
];

const mutants = vectors
  .filter((vector) => vector.expect === 'accept')
  .flatMap(({ method, part, value, name }) =>
    [...mutantsOf(schemaOf(`${method}.${part}.json`), value)].map((mutant) => ({
      ...mutant,
      method,
      part,
      name,
    })),
  );

const bin = binFolder();
const judge = bin === null ? null : judgeOf(bin);

describe('every message of the contract', () => {
  it('has a vector that is accepted and one that is refused', () => {
    const has = (part: string, accepted: boolean): boolean =>
      vectors.some(
        (vector) => `${vector.method}.${vector.part}` === part && (vector.expect === 'accept') === accepted,
      );
    expect(parts.filter((part) => !has(part, true))).toEqual([]);
    // What takes nothing and says one word has little to be wrong in; all have something.
    expect(parts.filter((part) => !has(part, false))).toEqual([]);
  });

  it('is tried at thousands of places', () => {
    expect(mutants.length).toBeGreaterThan(3000);
    expect(mutants.filter(({ fits }) => fits).length).toBeGreaterThan(300);
  });
});

describe("the extension's validators", () => {
  it('take what fits and refuse what does not', () => {
    const wrong = mutants.filter(({ method, part, value, fits, why }) => {
      const judges = validators[part] as unknown as Record<string, (value: unknown) => boolean>;
      // What a newer host adds is taken off, so nothing is wrong with it.
      const taken = part !== 'params' && why.startsWith('a field ');
      return judges[method]?.(structuredClone(value)) !== (fits || taken);
    });
    expect(wrong.map(({ name, place, why }) => `${name} at ${place ?? '?'}: ${why}`)).toEqual([]);
  });
});

describe.skipIf(judge === null)("the host's reader (skipped: judge is not built)", () => {
  it('takes what fits, and names the place of what does not', { timeout: 60_000 }, () => {
    const answers = judgeMessages(
      judge ?? '',
      mutants.map(({ method, part, value }) => ({ schema: `${method}.${part}.json`, value })),
    );
    const wrong = mutants.filter(({ fits, place }, i) => {
      const answer = answers[i];
      if (fits) return answer?.outcome !== 'accept';
      return answer?.outcome !== 'invalid_params' || (place !== null && answer.place !== place);
    });
    expect(
      wrong.map(
        (each) =>
          `${each.name} at ${each.place ?? '?'}: ${each.why}; ${JSON.stringify(answers[mutants.indexOf(each)])}`,
      ),
    ).toEqual([]);
  });
});
