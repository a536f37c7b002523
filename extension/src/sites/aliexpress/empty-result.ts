// SPDX-License-Identifier: Apache-2.0
// A page that says it found nothing. It must say so itself: a page on which we find nothing is not understood.
import type { SearchData } from './search-data';

const saidInData = /"(?:totalResults|totalCount)"\s*:\s*"?0"?\s*[,}]/;
const saidInWords = [
  /did not match any products/i,
  /no (?:matching )?(?:products|results|items)(?: (?:were )?found)?/i,
  /(?:couldn.t|could not|can.t) find any (?:results|products|items|matches)/i,
  /ничего не нашлось|ничего не найдено|не найдено ни одного/i,
  /no (?:se )?(?:hemos )?(?:encontramos|encontrado|han encontrado) (?:ning|result|produc)/i,
  /nenhum (?:produto|resultado)/i,
  /aucun (?:produit|résultat)/i,
  /keine (?:produkte|ergebnisse|treffer)/i,
  /nessun (?:prodotto|risultato)/i,
  /geen (?:producten|resultaten)/i,
  /nie znaleziono|brak wyników/i,
  /sonuç bulunamadı/i,
  /一致する(?:商品|結果).*(?:ありません|見つかりません)|見つかりませんでした/,
  /검색 결과가 없|일치하는 .*없습니다/,
  /لا توجد نتائج|لم يتم العثور/,
  /לא נמצאו/,
  /没有找到|未找到/,
];

export function saysNothingFound(document: Document, data: SearchData | null): boolean {
  if (data !== null && (data.items.length > 0 || data.total === 0)) return data.items.length === 0;
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (text.includes('_init_data_') && saidInData.test(text)) return true;
  }
  return saysSoInWords(document);
}

/** Only what a person can read on the page. */
export function saysSoInWords(document: Document): boolean {
  return shortTexts(document).some((text) => saidInWords.some((words) => words.test(text)));
}

// A sentence of the page itself: not a script, not a whole page of text.
function shortTexts(document: Document): string[] {
  const texts: string[] = [];
  for (const element of document.querySelectorAll(
    'h1, h2, h3, h4, p, span, div, strong, [role="alert"], [role="status"]',
  )) {
    if (element.childElementCount > 3) continue;
    const text = element.textContent ?? '';
    if (text.length > 5 && text.length < 300) texts.push(text);
  }
  return texts;
}
