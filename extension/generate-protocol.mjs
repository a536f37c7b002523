// SPDX-License-Identifier: Apache-2.0
// Turns protocol/ into TypeScript: types of every message part, validators as plain functions (no eval when they
// run, as extension pages forbid it) and the tables of methods and limits. Does nothing when nothing has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const extensionFolder = dirname(fileURLToPath(import.meta.url));
const protocolFolder = join(extensionFolder, '..', 'protocol');
const outFolder = join(extensionFolder, 'src', 'protocol', 'generated');

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** 'case.open.params.json' → 'CaseOpenParams'. */
function typeName(file) {
  return file
    .replace(/\.json$/, '')
    .split(/[.-]/)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
}

function loadSchemas() {
  const folder = join(protocolFolder, 'schemas');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return new Map(files.map((file) => [file, readJson(join(folder, file))]));
}

/** A copy in which every reference to a file names the definition of that file instead. */
function withLocalRefs(value) {
  if (Array.isArray(value)) return value.map(withLocalRefs);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === '$ref' ? [key, `#/definitions/${typeName(part)}`] : [key, withLocalRefs(part)],
    ),
  );
}

async function typesOf(schemas) {
  const { compile } = await import('json-schema-to-typescript');
  const definitions = Object.fromEntries(
    [...schemas].map(([file, schema]) => [typeName(file), withLocalRefs(schema)]),
  );
  // A schema that is nothing but another one gets no type of its own from the compiler.
  const aliases = [...schemas]
    .filter(([, schema]) => Object.keys(schema).join() === '$ref')
    .map(([file, schema]) => `export type ${typeName(file)} = ${typeName(schema.$ref)};`);
  const types = await compile({ definitions, type: 'object', additionalProperties: false }, 'AllParts', {
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    additionalProperties: false,
  });
  return `${types}\n${aliases.join('\n')}\n`;
}

function methodTables(methods) {
  const params = methods.methods.map((m) => `  '${m.name}': ${typeName(m.params.split('/').pop())};`);
  const results = methods.methods.map((m) => `  '${m.name}': ${typeName(m.result.split('/').pop())};`);
  const events = methods.events.map((e) => `  '${e.name}': ${typeName(e.params.split('/').pop())};`);
  return [
    'export interface MethodParams {',
    ...params,
    '}',
    'export interface MethodResults {',
    ...results,
    '}',
    'export interface EventParams {',
    ...events,
    '}',
    'export type MethodName = keyof MethodParams;',
    'export type EventName = keyof EventParams;',
  ].join('\n');
}

function constants(methods) {
  const timeouts = methods.methods.map((m) => `  '${m.name}': ${m.timeoutMs},`);
  const writing = methods.methods.filter((m) => m.writes).map((m) => `'${m.name}'`);
  const limits = readJson(join(protocolFolder, 'limits.json'));
  const errors = readJson(join(protocolFolder, 'errors.json')).errors.map((e) => `'${e.code}'`);
  return [
    "import type { MethodName } from './types';",
    `export const protocolVersion = ${JSON.stringify(methods.version)} as const;`,
    'export const methodTimeoutsMs: Record<MethodName, number> = {',
    ...timeouts,
    '};',
    `export const writingMethods: readonly MethodName[] = [${writing.join(', ')}];`,
    `export const limits = ${JSON.stringify(limits)} as const;`,
    `export const identity = ${JSON.stringify(readJson(join(protocolFolder, 'identity.json')))} as const;`,
    `export const errorCodes = [${errors.join(', ')}] as const;`,
    'export type ErrorCode = (typeof errorCodes)[number];',
    '',
  ].join('\n');
}

/** One function per message part that the extension must judge: params too, so that nothing wrong is ever sent. */
async function validatorsOf(schemas, methods) {
  const [{ default: Ajv }, { default: standalone }, esbuild] = await Promise.all([
    import('ajv'),
    import('ajv/dist/standalone/index.js'),
    import('esbuild'),
  ]);
  const emit = standalone.default ?? standalone;
  const validators = (paths, options) => {
    const ajv = new Ajv({
      code: { source: true, esm: true, lines: true },
      allowUnionTypes: true,
      strict: true,
      inlineRefs: false,
      ...options,
    });
    for (const [file, schema] of schemas) ajv.addSchema({ $id: file, ...schema });
    const files = paths.map((path) => path.split('/').pop());
    return emit(ajv, Object.fromEntries(files.map((file) => [`validate${typeName(file)}`, file])));
  };
  const asked = methods.methods.map((method) => method.params);
  const told = [
    ...methods.methods.map((method) => method.result),
    ...methods.events.map((event) => event.params),
    'error.json',
  ];
  // What we send must fit exactly. What a host of a newer minor version sends may hold more than we know: that is taken
  // off, so that nothing unknown walks on, and the rest must fit.
  const modules = { asked: validators(asked, {}), told: validators(told, { removeAdditional: true }) };
  // Ajv writes require() for its small run-time parts; bundling makes one plain module of it.
  const bundled = await esbuild.build({
    stdin: {
      contents: "export * from 'asked';\nexport * from 'told';",
      resolveDir: extensionFolder,
      loader: 'js',
    },
    bundle: true,
    // Paths stand in comments: the same wherever this folder and node_modules lie.
    absWorkingDir: join(extensionFolder, '..'),
    preserveSymlinks: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    plugins: [
      {
        name: 'validators',
        setup(build) {
          build.onResolve({ filter: /^(asked|told)$/ }, ({ path }) => ({ path, namespace: 'validators' }));
          build.onLoad({ filter: /./, namespace: 'validators' }, ({ path }) => ({
            contents: modules[path],
            resolveDir: extensionFolder,
            loader: 'js',
          }));
        },
      },
    ],
  });
  const table = (list, part) =>
    list.map((entry) => `  '${entry.name}': validate${typeName(entry[part].split('/').pop())},`).join('\n');
  const js = `${bundled.outputFiles[0].text}
export const paramsValidators = {\n${table(methods.methods, 'params')}\n};
export const resultValidators = {\n${table(methods.methods, 'result')}\n};
export const eventValidators = {\n${table(methods.events, 'params')}\n};
`;
  const declarations = [
    "import type { EventName, EventParams, MethodName, MethodParams, MethodResults, Error as ErrorPart } from './types';",
    'export interface Complaint { instancePath: string; message?: string }',
    'export interface Validator<T> { (value: unknown): value is T; errors?: Complaint[] | null }',
    'export const validateError: Validator<ErrorPart>;',
    'export const paramsValidators: { [M in MethodName]: Validator<MethodParams[M]> };',
    'export const resultValidators: { [M in MethodName]: Validator<MethodResults[M]> };',
    'export const eventValidators: { [E in EventName]: Validator<EventParams[E]> };',
    '',
  ].join('\n');
  return { js, declarations };
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  const add = (path) => hash.update(path.slice(protocolFolder.length)).update(readFileSync(path));
  for (const name of ['methods.json', 'limits.json', 'errors.json', 'identity.json'])
    add(join(protocolFolder, name));
  for (const file of readdirSync(join(protocolFolder, 'schemas')).sort())
    add(join(protocolFolder, 'schemas', file));
  return hash.digest('hex');
}

/** Writes extension/src/protocol/generated; returns whether anything had to be made. */
export async function generateProtocol() {
  const stamp = join(outFolder, 'stamp.txt');
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const schemas = loadSchemas();
  const methods = readJson(join(protocolFolder, 'methods.json'));
  const [types, validators] = await Promise.all([typesOf(schemas), validatorsOf(schemas, methods)]);
  mkdirSync(outFolder, { recursive: true });
  const head =
    '// SPDX-License-Identifier: Apache-2.0\n// Made by extension/generate-protocol.mjs from protocol/. Do not edit.\n';
  writeFileSync(join(outFolder, 'types.ts'), `${head}${types}\n${methodTables(methods)}\n`);
  writeFileSync(join(outFolder, 'constants.ts'), head + constants(methods));
  writeFileSync(join(outFolder, 'validators.js'), head + validators.js);
  writeFileSync(join(outFolder, 'validators.d.ts'), head + validators.declarations);
  writeFileSync(stamp, now);
  return true;
}

/** vitest calls this before the tests. */
export async function setup() {
  await generateProtocol();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = await generateProtocol();
  console.error(made ? 'protocol types and validators made' : 'protocol types and validators are up to date');
}
