// SPDX-License-Identifier: Apache-2.0
// The stored pages of tests/data/pages, each a folder <site>/<name> with page.html and expected.json. A folder that is
// added there takes part in every test that reads them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StoredListing {
  id: string;
  /** Another id of the same listing, which its card links to when set. */
  redirectedId?: string | null;
  aliases?: string[];
  title: string;
  keys: string[];
  price?: string;
  isAd?: boolean;
}

export interface StoredPage {
  name: string;
  url: string;
  html: string;
  kind: string;
  reason?: string | null;
  seller?: Record<string, string>;
  sightings?: number;
  listings: StoredListing[];
  recommended?: string[];
}

const folder = join(import.meta.dirname, '../../../data/pages');

export function storedSites(): string[] {
  return readdirSync(folder).sort();
}

/** Every stored page of a site that says what it must be read as. */
export function storedPages(site: string): StoredPage[] {
  return readdirSync(join(folder, site))
    .sort()
    .filter((name) => existsSync(join(folder, site, name, 'expected.json')))
    .map((name) => ({
      ...(JSON.parse(readFileSync(join(folder, site, name, 'expected.json'), 'utf8')) as Omit<
        StoredPage,
        'html'
      >),
      name,
      html: readFileSync(join(folder, site, name, 'page.html'), 'utf8'),
    }));
}
