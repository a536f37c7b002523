// SPDX-License-Identifier: Apache-2.0
// Either browser by name, with one interface.
import { launch as launchChromium } from './chromium.mjs';
import { launch as launchFirefox } from './firefox.mjs';

export const BROWSERS = ['chromium', 'firefox'];

export function launch(kind, options) {
  if (kind === 'chromium') return launchChromium(options);
  if (kind === 'firefox') return launchFirefox(options);
  throw new Error(`There is no launcher for "${kind}"; use chromium or firefox.`);
}
