// SPDX-License-Identifier: Apache-2.0
// The shared vectors, judged by the validators that the extension is built with.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  eventValidators,
  paramsValidators,
  resultValidators,
} from '../../extension/src/protocol/generated/validators';

interface Vector {
  name: string;
  method: string;
  part: 'params' | 'result' | 'event';
  value: unknown;
  expect: string;
}

const file = new URL('../../protocol/vectors/messages.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

type Judge = (value: unknown) => boolean;

function validator({ method, part }: Vector): Judge {
  const table = { params: paramsValidators, result: resultValidators, event: eventValidators }[part];
  const found = (table as unknown as Record<string, Judge>)[method];
  if (!found) throw new Error(`no validator for the ${part} of ${method}`);
  return found;
}

describe('message vectors, extension side', () => {
  it('are there', () => expect(vectors.length).toBeGreaterThan(20));

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    expect(validator(vector)(vector.value)).toBe(vector.expect === 'accept');
  });

  it('takes "__proto__" as an unknown field and changes no prototype', () => {
    const value: unknown = JSON.parse('{"cursor":null,"limit":1,"__proto__":{"x":1}}');
    expect(paramsValidators['portfolio.works'](value)).toBe(false);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
