// SPDX-License-Identifier: Apache-2.0
// Strict TypeScript rules, and the doors between the extension's folders: what may import what.
import tseslint from 'typescript-eslint';

const doors = (folder, forbidden, why) => ({
  files: [`extension/src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: forbidden.map((name) => `**/${name}/**`), message: why }] },
    ],
  },
});

const noWorld = 'Works on the document it is given; it knows neither browser nor background.';
const worldFolders = ['browser', 'background', 'native', 'capture', 'ui', 'content'];

export default tseslint.config(
  {
    ignores: ['**/node_modules/**', 'build/**', 'demo-out/**', 'extension/dist/**', '**/generated/**'],
  },
  {
    files: ['extension/src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Indexing gives undefined for the compiler; after a matched pattern the group is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['extension/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', 'chrome', 'browser'],
      'no-restricted-syntax': [
        'error',
        ...['innerHTML', 'outerHTML'].map((name) => ({
          selector: `AssignmentExpression > MemberExpression.left[property.name='${name}']`,
          message: 'Texts of pages are never parsed as HTML.',
        })),
        ...['insertAdjacentHTML', 'dangerouslySetInnerHTML'].map((name) => ({
          selector: `:matches(MemberExpression[property.name='${name}'], JSXAttribute[name.name='${name}'])`,
          message: 'Texts of pages are never parsed as HTML.',
        })),
        {
          selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
          message: 'Texts of pages are never parsed as HTML.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union or a const object.' },
      ],
    },
  },
  { files: ['extension/src/browser/**'], rules: { 'no-restricted-globals': 'off' } },
  doors('sites', worldFolders, noWorld),
  doors('forms', worldFolders, noWorld),
  doors('highlight', [...worldFolders, 'forms'], noWorld),
  doors(
    'content',
    ['background', 'native', 'capture', 'ui', 'forms'],
    'Content, background and ui never import one another.',
  ),
  doors(
    'ui',
    ['background', 'native', 'capture', 'content'],
    'Content, background and ui never import one another.',
  ),
  doors('background', ['ui', 'content', 'highlight'], 'Content, background and ui never import one another.'),
  doors('capture', ['background', 'ui', 'content', 'native'], 'Capture gives pictures and knows nobody.'),
  doors(
    'native',
    ['background', 'ui', 'content', 'capture'],
    'The host connection knows nobody but the protocol.',
  ),
  doors(
    'browser',
    ['background', 'native', 'capture', 'ui', 'content', 'sites'],
    'Wrappers of the browser and nothing else.',
  ),
);
