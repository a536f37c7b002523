// SPDX-License-Identifier: Apache-2.0
// Marketplaces that are read only once the artist allows it, in the browser's own question.
import pages from '../../manifest/pages.json';
import type { SiteName } from './page-reading';

export interface OptionalSite {
  site: SiteName;
  /** What the browser is asked for: the pages' hosts and their picture hosts. */
  origins: string[];
  /** Where the content script runs then, and where it never does. */
  matches: string[];
  excludeMatches: string[];
}

export const optionalSites: readonly OptionalSite[] = Object.entries(pages.optional).map(
  ([site, { hosts, paths, never, pictureHosts }]) => ({
    site: site as keyof typeof pages.optional,
    origins: [...hosts, ...pictureHosts].map((host) => `https://${host}/*`),
    matches: Object.entries(paths).flatMap(([names, patterns]) =>
      names.split(' ').flatMap((host) => patterns.map((pattern) => `https://${host}${pattern}`)),
    ),
    excludeMatches: never,
  }),
);
