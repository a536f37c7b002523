// SPDX-License-Identifier: Apache-2.0
import { foldedText } from './plain-text';

// A page that says it found nothing must say so itself: a page on which we find nothing is not understood.
const saidInWords =
  /did not match any products|no (?:matching )?(?:products?|results?|items?)(?: (?:were )?(?:found|matched))|no (?:matching )?results? (?:for|found)|(?:couldn.t|could not|can.t|cannot) find any (?:results?|products?|matches)|no se (?:han )?encontr|aucun (?:produit|résultat)|keine (?:produkte|ergebnisse|treffer)|nenhum (?:produto|resultado)|nessun (?:prodotto|risultato)|ничего не (?:нашлось|найдено)|見つかりませんでした|一致する(?:商品|結果).*ありません|검색 결과가 없|لا توجد نتائج|没有找到|未找到|没找到/i;

/** Whether a sentence of the page itself says that the list is empty. */
export function saysEmptyInWords(document: Document): boolean {
  for (const element of document.querySelectorAll('h1, h2, h3, h4, p, span, div, strong, [role="alert"]')) {
    if (element.childElementCount > 3) continue;
    const text = element.textContent ?? '';
    if (text.length > 3 && text.length < 300 && saidInWords.test(foldedText(text))) return true;
  }
  return false;
}
