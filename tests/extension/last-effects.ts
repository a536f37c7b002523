// SPDX-License-Identifier: Apache-2.0
// Preact does a view's last effects some frames after it was drawn. A window that is taken away before them, at the end
// of a file of tests, would count as an error of its tests.
import { afterAll } from 'vitest';

const kEffectsMs = 150;
// Taken before any test may put another clock in its place.
const later = setTimeout;

afterAll(async () => {
  if (typeof document === 'undefined') return;
  await new Promise((resolve) => later(resolve, kEffectsMs));
});
