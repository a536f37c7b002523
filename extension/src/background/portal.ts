// SPDX-License-Identifier: Apache-2.0
// Which complaint portal belongs to which platform, and whether an address is one. Hosts come from the build's own file.

import portals from '../forms/portals.json';
import type { PortalPage } from '../messages/view-messages';

export function portalAddress(platform: string, page: PortalPage = 'complaint'): string | null {
  return portals.portals.find(({ platforms }) => platforms.some((one) => one === platform))?.[page] ?? null;
}

/** The portal's host when this https address is exactly on it (no sub-domain, no port), else null. */
export function portalHost(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return null;
  return portals.portals.find((portal) => portal.host === url.hostname)?.host ?? null;
}
