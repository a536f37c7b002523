// SPDX-License-Identifier: Apache-2.0
import { JSDOM, VirtualConsole } from 'jsdom';

/** A document as the tests read it: no script runs, nothing is fetched. */
export function documentOf(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}
