// SPDX-License-Identifier: Apache-2.0
import { alibaba } from './alibaba/adapter';
import { aliexpress } from './aliexpress/adapter';
import { etsy } from './etsy/adapter';
import type { SiteAdapter } from './site-adapter';
import { site1688 } from './site-1688/adapter';

/** Every marketplace we know: one line each. */
export const siteAdapters: readonly SiteAdapter[] = [aliexpress, alibaba, site1688, etsy];

export function adapterOfHost(hostname: string): SiteAdapter | null {
  const host = hostname.toLowerCase();
  const serves = (domain: string): boolean => host === domain || host.endsWith('.' + domain);
  return siteAdapters.find((adapter) => adapter.domains.some(serves)) ?? null;
}
