// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'tests/extension/**/*.test.{ts,tsx}',
      'tests/contract/**/*.test.ts',
      'tests/structure/**/*.test.ts',
    ],
    environment: 'node',
  },
});
