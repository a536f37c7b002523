// SPDX-License-Identifier: Apache-2.0
import { alibabaPages } from './alibaba-pages';
import { etsyPages } from './etsy-pages';
import { site1688Pages } from './site-1688-pages';
import type { SitePage } from './site-page';

/** Made pages of every marketplace but AliExpress. */
export function sitePages(): SitePage[] {
  return [...alibabaPages(), ...site1688Pages(), ...etsyPages()];
}
