// SPDX-License-Identifier: Apache-2.0
import type { SiteName, SiteReading } from './page-reading';
import type { Steps } from './steps';

/** One marketplace: which hosts it serves, and how its pages are read. A new marketplace is one of these. */
export interface SiteAdapter {
  site: SiteName;
  /** Registrable domains; every host below them belongs to the site too. */
  domains: readonly string[];
  /**
   * Reads the document as it is now, with pauses allowed between its steps. Never throws for strange pages and never asks
   * the network.
   */
  readPage(document: Document, url: URL): Steps<SiteReading>;
}
