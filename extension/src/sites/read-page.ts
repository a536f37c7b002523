// SPDX-License-Identifier: Apache-2.0
import { notUnderstood } from './bare-reading';
import type { SiteName, SiteReading } from './page-reading';
import { adapterOfHost } from './registry';
import { finished, type Steps } from './steps';

/** The marketplace an address belongs to, or null when it is none of ours. */
function siteOfAddress(address: string): SiteName | null {
  const url = parsed(address);
  return url === null ? null : (adapterOfHost(url.hostname)?.site ?? null);
}

/** What is known of a page when reading it broke off with an error, which pages can bring about: nothing but where it is. */
export function failedReading(address: string): SiteReading {
  return notUnderstood(siteOfAddress(address) ?? 'aliexpress', 'reading_failed');
}

/**
 * Reads the page a document shows now.
 *
 * Takes the document as it stands (it may still be loading; read again when it changed) and the address the browser
 * shows. Gives listings, seller and health, and where each listing stands on the page. A page which is not one of ours
 * is `not_understood` with reason `unknown_site`. Runs no script of the page and asks the network for nothing.
 */
export function readPage(document: Document, address: string): SiteReading {
  return finished(readPageInSteps(document, address));
}

/** The same in steps, between which the page may go on. */
export function* readPageInSteps(document: Document, address: string): Steps<SiteReading> {
  const url = parsed(address);
  const adapter = url === null ? null : adapterOfHost(url.hostname);
  if (url === null || adapter === null) return notUnderstood('aliexpress', 'unknown_site');
  return yield* adapter.readPage(document, url);
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
