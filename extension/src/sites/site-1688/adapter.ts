// SPDX-License-Identifier: Apache-2.0
import { bareReading, notUnderstood } from '../bare-reading';
import { obstacleOfAddress, obstacleOfContent } from '../obstacles';
import type { SiteAdapter } from '../site-adapter';

/** Recognised, so that the artist is told in words that its listings cannot be read; captchas are told apart. */
export const site1688: SiteAdapter = {
  site: '1688',
  domains: ['1688.com'],
  readPage(document, url) {
    const obstacle = obstacleOfAddress(url) ?? obstacleOfContent(document);
    return obstacle === null
      ? notUnderstood('1688', 'site_not_supported')
      : bareReading('1688', 'unreadable', obstacle);
  },
};
