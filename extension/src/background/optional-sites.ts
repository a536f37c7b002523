// SPDX-License-Identifier: Apache-2.0
// Keeps the content script registered on exactly those optional marketplaces which the artist has allowed.

import { registeredScripts, registerScript, unregisterScript } from '../browser/content-scripts';
import { injectFile } from '../browser/scripting';
import { sendToPage, tabsShowing } from '../browser/tabs';
import { hasOrigins, onPermissionsChanged } from '../browser/permissions';
import { type OptionalSite, optionalSites } from '../sites/optional-sites';

const scriptId = ({ site }: OptionalSite): string => `pages-${site}`;

let last = Promise.resolve();

/** Registers what is allowed and missing, and takes away what is allowed no longer. Safe to call at any time. */
export function alignOptionalSites(): Promise<void> {
  // One after the other: two at once would both see the script missing, and the browser refuses a second of one id.
  last = last.then(align, align);
  return last;
}

/** At each start of the worker, and whenever the artist allows a marketplace or takes that back. */
export function keepOptionalSites(): void {
  // A browser that refuses is asked again at the next start; the other marketplaces do not depend on it.
  const alignQuietly = (): void => void alignOptionalSites().catch(() => undefined);
  onPermissionsChanged(alignQuietly);
  alignQuietly();
}

/** A registered script runs in pages opened from then on; those that are open get it now. */
async function readOpenPages({ matches, excludeMatches }: OptionalSite): Promise<void> {
  const excluded = new Set(await tabsShowing(excludeMatches));
  for (const tabId of await tabsShowing(matches)) {
    if (excluded.has(tabId)) continue;
    if (!(await sendToPage(tabId, { type: 'page.ping' }))) await injectFile(tabId, 'content.js');
  }
}

async function align(): Promise<void> {
  const registered = new Set(await registeredScripts());
  for (const site of optionalSites) {
    const id = scriptId(site);
    const isAllowed = await hasOrigins(site.origins);
    if (isAllowed && !registered.has(id)) {
      await registerScript({ id, matches: site.matches, excludeMatches: site.excludeMatches });
      await readOpenPages(site);
    }
    if (!isAllowed && registered.has(id)) await unregisterScript(id);
  }
}
