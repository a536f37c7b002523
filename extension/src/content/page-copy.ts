// SPDX-License-Identifier: Apache-2.0
import type { PageCopy } from '../messages/page-messages';
import { readPage } from '../sites/read-page';

export function copyPage(document: Document, url: string): PageCopy {
  return { html: '', reading: readPage(document, url).page, removed: [] };
}
