// SPDX-License-Identifier: Apache-2.0
// Whether an address is a page that the content script belongs on: the same table as the manifest's.

import pages from '../../manifest/pages.json';

function hostMatches(hostname: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return hostname === pattern;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}

function pathMatches(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function parse(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && url.port === '' ? url : null;
  } catch {
    return null;
  }
}

/** Any page of the marketplaces, whatever its path. */
export function isMarketplaceHost(address: string): boolean {
  const url = parse(address);
  return url !== null && pages.hosts.some((pattern) => hostMatches(url.hostname, pattern));
}

/** A listing, search, store or item page: the only ones that are read. */
export function isReadablePage(address: string): boolean {
  const url = parse(address);
  if (!url) return false;
  const excluded = pages.never.some((pattern) => address.startsWith(pattern.slice(0, -1)));
  if (excluded) return false;
  return Object.entries(pages.paths).some(
    ([host, paths]) =>
      hostMatches(url.hostname, host) && paths.some((path) => pathMatches(url.pathname + url.search, path)),
  );
}
