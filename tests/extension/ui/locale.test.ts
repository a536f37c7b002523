// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import english from '../../../extension/src/_locales/en/messages.json';

type Sentences = Record<string, { message: string; description?: string }>;

const sentences = Object.entries(english as Sentences);
const folder = join(import.meta.dirname, '../../../extension/src');
const sourceFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

// Keys built from a value: part of a template such as `role_${role}` or `${name}_heading`.
const kBuilt =
  /^(backup_strength|picture_lost|report_about|report_kind|host|page_kind|role|left|reason|tab|judge|verdict|returned|state|part|step|filter|work_state|exception|seller|health|set_aside|severity|work_note|work_status|work_gap|work_evidence|work_date|works_filter|works_import_by|import_fault|import_note|sheet_field|outcomes|profile_field|profile_use|profile_kind|entry_kind)_|^works_import_(file|layered_source)$|^counter_(no|yes|unsure|ask_[a-z]+)$|^(cases_by|licence|link_reason|seller_count)_|^(possible|allowed|set_aside)_(heading|help|list)$|^status_(processing|removed|refused|counter_noticed|withdrawn|removed_stays|reinstated)$|^entry_(sent|received)$|^manifest_/;

describe('the English sentences', () => {
  it('all have a description for translators', () => {
    expect(sentences.filter(([, sentence]) => !sentence.description).map(([key]) => key)).toEqual([]);
  });

  it('have one sentence for each key', () => {
    // JSON keeps the last one silently, which may be another view's.
    for (const locale of readdirSync(join(folder, '_locales'))) {
      const keys = [...read(`_locales/${locale}/messages.json`).matchAll(/^ {2}"(\w+)"/gm)].map(
        ([, key]) => key,
      );
      expect(keys.length).toBeGreaterThan(900);
      expect(
        keys.filter((key, at) => keys.indexOf(key) !== at),
        locale,
      ).toEqual([]);
    }
  });

  it('are all used', () => {
    const source = sourceFiles.map(read).join('\n');
    const unused = sentences
      .map(([key]) => key)
      .filter((key) => !kBuilt.test(key))
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
});

describe('the other languages', () => {
  const locales = readdirSync(join(folder, '_locales')).filter((name) => name !== 'en');
  const sentencesOf = (locale: string): Sentences =>
    JSON.parse(read(`_locales/${locale}/messages.json`)) as Sentences;
  const placeholders = (message: string): string => [...new Set(message.match(/\$\d/g))].sort().join(' ');

  it('are Spanish and Simplified Chinese, each marked as a draft', () => {
    expect(locales.sort()).toEqual(['es', 'zh_CN']);
    for (const locale of locales) {
      expect(sentencesOf(locale).locale_draft?.message, locale).not.toBe('-');
      expect(sentencesOf(locale).language_tag?.message).toBe(locale.replace('_', '-'));
    }
    expect(english.locale_draft.message).toBe('-');
  });

  it.each(locales)('have the same keys and placeholders, and none left empty: %s', (locale) => {
    const own = sentencesOf(locale);
    expect(Object.keys(own)).toEqual(Object.keys(english));
    const wrong = sentences
      .filter(([key, { message }]) => {
        const theirs = own[key]?.message ?? '';
        return theirs.trim() === '' || placeholders(theirs) !== placeholders(message);
      })
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  it.each(locales)('are not the English ones copied: %s', (locale) => {
    const own = sentencesOf(locale);
    const same = sentences.filter(
      ([key, { message }]) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/.test(message) && own[key]?.message === message,
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

it('no language accuses', () => {
  const words =
    /thief|thieves|steal|stolen|theft|infring|pirate|counterfeit|criminal|guilty|\bladr|\brob[oa]|pirata|falsific|infractor|delito|盗|贼|偷|侵权|假冒|犯罪/i;
  for (const locale of readdirSync(join(folder, '_locales'))) {
    const own = JSON.parse(read(`_locales/${locale}/messages.json`)) as Sentences;
    const accusing = Object.entries(own).filter(([, { message }]) => words.test(message));
    expect(
      accusing.map(([key]) => key),
      locale,
    ).toEqual([]);
  }
});

/** Words that an artist would read, written into the markup instead of a locale. */
function literalWords(name: string): string[] {
  const source = ts.createSourceFile(name, read(name), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const spoken = new Set([
    'aria-label',
    'title',
    'alt',
    'placeholder',
    'label',
    'caption',
    'aria-description',
  ]);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText(source)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      /\p{L}/u.test(node.initializer.text)
    )
      found.push(node.initializer.text);
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      /\p{L}/u.test(node.expression.text) &&
      !ts.isJsxAttribute(node.parent)
    )
      found.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('no view has a sentence of its own', () => {
  const literal = sourceFiles
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => literalWords(name).map((words) => `${name}: ${words}`));
  expect(literal).toEqual([]);
});
