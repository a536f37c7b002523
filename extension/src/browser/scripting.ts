// SPDX-License-Identifier: Apache-2.0
// Running our own code in a tab's top frame, in the world that the page's scripts cannot reach.

import { api } from './api';

/** False when the browser does not let us: no permission for this host, or the tab is gone. */
export async function injectFile(tabId: number, file: string): Promise<boolean> {
  try {
    await api().scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Runs a function that uses nothing but its arguments; gives what it returned, or undefined when it could not run. */
export async function callInTab<A extends unknown[], R>(
  tabId: number,
  func: (...args: A) => R,
  args: A,
): Promise<Awaited<R> | undefined> {
  const [first] = await api().scripting.executeScript({ target: { tabId, frameIds: [0] }, func, args });
  return first?.result as Awaited<R> | undefined;
}
