// SPDX-License-Identifier: Apache-2.0
// Whether an address is a page that the content script belongs on: the same table as the manifest's, read by the
// browser's own rules for match patterns.

import pages from '../../manifest/pages.json';
import { onHost } from '../capture/picture-hosts';

interface SitePages {
  hosts: readonly string[];
  /** Path patterns by host patterns, a blank between them. */
  paths: Readonly<Record<string, readonly string[]>>;
  never: readonly string[];
}

// The browser runs nothing on an optional marketplace before the artist allows it, so its pages need no other check.
const sites: readonly SitePages[] = [pages, ...Object.values(pages.optional)];

function pathMatches(path: string, pattern: string): boolean {
  const [first, ...rest] = pattern.split('*');
  if (rest.length === 0) return path === pattern;
  if (!path.startsWith(first!)) return false;
  let at = first!.length;
  for (const part of rest.slice(0, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = rest.at(-1)!;
  return path.length - last.length >= at && path.endsWith(last);
}

/** A whole pattern, `https://<host><path>`. The path of an address takes its query along. */
function addressMatches(url: URL, pattern: string): boolean {
  const parts = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern);
  return (
    parts !== null && onHost(url.hostname, parts[1]!) && pathMatches(url.pathname + url.search, parts[2]!)
  );
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
  return url !== null && sites.some(({ hosts }) => hosts.some((pattern) => onHost(url.hostname, pattern)));
}

/** A listing, search, store, company or licence page: the only ones that are read. */
export function isReadablePage(address: string): boolean {
  const url = parse(address);
  if (!url) return false;
  return sites.some(
    ({ paths, never }) =>
      !never.some((pattern) => addressMatches(url, pattern)) &&
      Object.entries(paths).some(
        ([hosts, patterns]) =>
          hosts.split(' ').some((host) => onHost(url.hostname, host)) &&
          patterns.some((pattern) => pathMatches(url.pathname + url.search, pattern)),
      ),
  );
}
