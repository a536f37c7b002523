// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../../extension/src/_locales/en/messages.json';

const sentences = Object.entries(english as Record<string, { message: string; description?: string }>);
const folder = join(import.meta.dirname, '../../../extension/src');

function sources(): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

// Keys built from a value: each prefix stands in the sources as `prefix${`.
const kBuilt = ['host_', 'page_kind_', 'role_', 'left_', 'reason_', 'tab_', 'judge_', 'manifest_'];

describe('the English sentences', () => {
  it('all have a description for translators', () => {
    expect(sentences.filter(([, sentence]) => !sentence.description).map(([key]) => key)).toEqual([]);
  });

  it('are all used', () => {
    const source = sources();
    const unused = sentences
      .map(([key]) => key)
      .filter((key) => !kBuilt.some((prefix) => key.startsWith(prefix)))
      .filter(
        (key) => !source.includes(`'${key}'`) && !source.includes(`'${key.replace(/_(one|other)$/, '')}'`),
      );
    expect(unused).toEqual([]);
  });

  it('come in pairs where they count', () => {
    const keys = new Set(sentences.map(([key]) => key));
    const alone = [...keys].filter(
      (key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')),
    );
    expect(alone).toEqual([]);
  });

  it('never accuse', () => {
    const words = /thief|thieves|steal|stolen|theft|infring|pirate|counterfeit|criminal|guilty/i;
    expect(sentences.filter(([, sentence]) => words.test(sentence.message)).map(([key]) => key)).toEqual([]);
  });
});
