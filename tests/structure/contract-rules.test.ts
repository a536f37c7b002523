// SPDX-License-Identifier: Apache-2.0
// ARCHITECTURE §4: the contract is one folder of data, in a closed keyword list.
import { describe, expect, it } from 'vitest';
import { files, read, readJson } from './tree';

const keywords = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'oneOf',
  '$ref',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
]);

type Schema = Record<string, unknown>;

interface Methods {
  methods: {
    name: string;
    params: string;
    result: string;
    errors: string[];
    timeoutMs: number;
    writes: boolean;
    since: string;
  }[];
  events: { name: string; of: string; params: string; since: string }[];
}

const schemaFiles = files(/^protocol\/schemas\/.*\.json$/);
const methods = readJson<Methods>('protocol/methods.json');

/** Every schema object inside `schema`, with where it stands. */
function* schemasIn(schema: Schema, at: string): Generator<[string, Schema]> {
  yield [at, schema];
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    yield* schemasIn(property, `${at}/${name}`);
  }
  if (schema.items) yield* schemasIn(schema.items as Schema, `${at}/items`);
  for (const [index, branch] of ((schema.oneOf ?? []) as Schema[]).entries())
    yield* schemasIn(branch, `${at}/oneOf/${index}`);
}

const all = schemaFiles.flatMap((file) => [...schemasIn(readJson<Schema>(file), file)]);

describe('the contract', () => {
  it('uses only the closed keyword list', () => {
    const wrong = all.flatMap(([at, schema]) =>
      Object.keys(schema)
        .filter((word) => !keywords.has(word))
        .map((word) => `${at}: ${word}`),
    );
    expect(wrong).toEqual([]);
  });

  it('closes every object, bounds every string, list and number', () => {
    const wrong = all.filter(([at, schema]) => {
      const types = [schema.type].flat();
      // The request's params are checked by the method's own schema.
      if (
        types.includes('object') &&
        schema.additionalProperties !== false &&
        at !== 'protocol/schemas/request.json/params'
      )
        return true;
      if (types.includes('string') && schema.enum === undefined && schema.maxLength === undefined)
        return true;
      if (types.includes('array') && schema.maxItems === undefined) return true;
      return (
        (types.includes('integer') || types.includes('number')) &&
        (schema.minimum === undefined || schema.maximum === undefined)
      );
    });
    expect(wrong.map(([at]) => at)).toEqual([]);
  });

  it('refers only to schemas that exist', () => {
    const wrong = all.filter(
      ([, schema]) =>
        typeof schema.$ref === 'string' && !schemaFiles.includes(`protocol/schemas/${schema.$ref}`),
    );
    expect(wrong.map(([at]) => at)).toEqual([]);
  });

  it('has a schema for every part of every method, and no schema of a method that is gone', () => {
    const named = [
      ...methods.methods.flatMap(({ params, result }) => [params, result]),
      ...methods.events.map(({ params }) => params),
    ];
    expect(named.filter((file) => !schemaFiles.includes(`protocol/${file}`))).toEqual([]);
    const parts = schemaFiles
      .filter((file) => /\.(params|result|event)\.json$/.test(file))
      .map((file) => file.replace('protocol/', ''));
    expect(parts.filter((file) => !named.includes(file))).toEqual([]);
  });

  it('has the same error words in the contract and in the host', () => {
    const written = readJson<{ errors: { code: string }[] }>('protocol/errors.json').errors.map(
      ({ code }) => code,
    );
    const body =
      /enum class ErrorCode \{([\s\S]*?)\};/.exec(read('native-host/src/base/error_code.h'))?.[1] ?? '';
    const words = [...body.matchAll(/^\s*([a-z_]+)\s*,?\s*\/\/\//gm)].map((found) => found[1]);
    expect(words).toEqual(written);
    const used = methods.methods.flatMap(({ errors }) => errors);
    expect(used.filter((code) => !written.includes(code))).toEqual([]);
  });

  // docs/decisions/0010: each was looked at by itself. A new one is a line here, and a reason in its commit.
  it('has only verbs that were looked at, and none that writes unseen', () => {
    const asking = [
      'session.hello',
      'portfolio.status',
      'portfolio.works',
      'work.thumbnail',
      'picture.match',
      'request.cancel',
      'case.list',
      'case.known',
      'complaint.draft',
      'picture.candidates',
      'ledger.head',
      'seller.list',
      'seller.store',
      'seller.entity',
      'case.history',
      'case.overview',
      'listing.met',
      'review.answers',
      'complaint.plan',
      'work.noted',
      'work.list',
      'complaint.withdrawals',
      'complaint.withdrawal',
      'sheet.export',
      'sheet.preview',
      'counter.list',
      'counter.draft',
      'profile.list',
      'profile.owners',
      'case.pictures',
      'case.picture',
      'report.contents',
      'report.piece',
      'entry.list',
      'entry.versions',
      'entry.due',
      'entry.file',
      'registration.standing',
      'registration.queue',
      // Makes a file of what stands in a work's record, and opens nothing that is sealed.
      'registration.paper',
      'work.preview',
      'backup.status',
    ];
    const writing = [
      'case.open',
      'portfolio.chooseFolder',
      'portfolio.rescan',
      'listing.allow',
      'listing.disallow',
      'seller.see',
      'case.move',
      'case.undo',
      'case.relisted',
      'review.decide',
      'review.consider',
      'review.plainOnly',
      'review.undo',
      'complaint.reason',
      'work.note',
      'complaint.goOn',
      'complaint.import',
      'complaint.mistake',
      'complaint.number',
      'complaint.word',
      'counter.note',
      'sheet.import',
      'profile.write',
      'profile.remove',
      'profile.give',
      'profile.open',
      // Signs the ledger, and enters that a pack was put together.
      'report.make',
      'entry.write',
      'entry.takeBack',
      'entry.upload',
      'registration.mark',
      'work.import',
      // Notes that a backup was made; takes everything out of the records, for the full tab only.
      'backup.make',
    ];
    const unseen = methods.methods.filter(({ name, writes }) => !(writes ? writing : asking).includes(name));
    expect(unseen.map(({ name }) => name)).toEqual([]);
    expect(methods.methods.length).toBeGreaterThan(20);
  });

  it('has no verb that takes a path, a command or SQL', () => {
    const params = all.filter(([at]) => at.includes('.params.json'));
    const names = params.flatMap(([at, schema]) =>
      Object.keys((schema.properties ?? {}) as object).map((name) => `${at}/${name}`),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => /\/(path|file|folder|directory|command|sql|exec)$/i.test(name))).toEqual(
      [],
    );
  });
});
