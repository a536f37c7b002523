// SPDX-License-Identifier: Apache-2.0
// The browser's extension interface under one name: Firefox calls it `browser`, Chromium `chrome`; both answer promises.

interface Global {
  browser?: typeof chrome;
  chrome?: typeof chrome;
}

/** The interface of this browser. Looked up at each call, so that a page that runs without one fails only when it asks. */
export function api(): typeof chrome {
  const found = (globalThis as Global).browser ?? (globalThis as Global).chrome;
  if (!found) throw new Error('This page does not run inside a browser extension.');
  return found;
}
