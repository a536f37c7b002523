// SPDX-License-Identifier: Apache-2.0
import { bareReading, notUnderstood } from '../bare-reading';
import { obstacleOfAddress, obstacleOfContent } from '../obstacles';
import type { SiteAdapter } from '../site-adapter';

/** Recognised, so that the artist is told in words that its listings cannot be read; captchas are told apart. */
export const alibaba: SiteAdapter = {
  site: 'alibaba',
  domains: ['alibaba.com'],
  readPage(document, url) {
    const obstacle = obstacleOfAddress(url) ?? obstacleOfContent(document);
    return obstacle === null
      ? notUnderstood('alibaba', 'site_not_supported')
      : bareReading('alibaba', 'unreadable', obstacle);
  },
};
