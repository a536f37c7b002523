// SPDX-License-Identifier: Apache-2.0
// A page that says it found nothing. It must say so itself: a page on which we find nothing is not understood.
import { saysEmptyInWords } from '../empty-words';
import type { PageHealth } from '../page-reading';
import type { SearchData } from './search-data';

const saidInData = /"(?:totalResults|totalCount)"\s*:\s*"?0"?\s*[,}]/;

export function saysNothingFound(document: Document, data: SearchData | null, health: PageHealth): boolean {
  if (data !== null && (data.items.length > 0 || data.total === 0)) return data.items.length === 0;
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (text.includes('_init_data_') && saidInData.test(text)) return true;
  }
  return saysEmptyInWords(document, health);
}
