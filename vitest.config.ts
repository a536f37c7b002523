// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'tests/extension/**/*.test.{ts,tsx}',
      'tests/contract/**/*.test.ts',
      'tests/structure/**/*.test.ts',
      'tests/systems/**/*.test.ts',
    ],
    environment: 'node',
    // What is made ready by the real host takes long on a busy machine; nothing is measured by it.
    hookTimeout: 120_000,
    // The extension's protocol types and validators are made from protocol/ before anything imports them.
    globalSetup: ['./extension/generate-protocol.mjs'],
    setupFiles: ['./tests/extension/last-effects.ts'],
  },
});
