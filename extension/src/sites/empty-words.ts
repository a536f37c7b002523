// SPDX-License-Identifier: Apache-2.0
import { saysInContent } from './page-content';
import type { PageHealth } from './page-reading';

// A page that says it found nothing must say so itself: a page on which we find nothing is not understood.
const saidInWords = [
  /did not match any products/i,
  /no (?:matching )?(?:products?|results?|items?)(?: (?:were )?(?:found|matched))/i,
  /no (?:matching )?results? (?:for|found)/i,
  /^no (?:matching )?(?:products|results|items)[.!]?$/i,
  /(?:couldn.t|could not|can.t|cannot) find any (?:results?|products?|items?|matches)/i,
  /ничего не нашлось|ничего не найдено|не найдено ни одного/i,
  /no (?:se )?(?:hemos )?(?:han )?(?:encontr(?:amos|ado|aron|ó)) (?:ning|nada|result|produc)/i,
  /nenhum (?:produto|resultado)/i,
  /aucun (?:produit|résultat)/i,
  /keine (?:\p{L}+ )?(?:produkte|artikel|ergebnisse|treffer)/iu,
  /nessun (?:prodotto|risultato)/i,
  /geen (?:producten|resultaten)/i,
  /nie znaleziono|brak wyników/i,
  /sonuç bulunamadı/i,
  /一致する(?:商品|結果).*(?:ありません|見つかりません)|見つかりませんでした/,
  /검색 결과가 없|일치하는 .*없습니다/,
  /لا توجد نتائج|لم يتم العثور/,
  /לא נמצאו/,
  /没有找到|未找到|没找到/,
  /không (?:tìm thấy|khớp với|có) .{0,24}(?:sản phẩm|kết quả)/i,
  /ไม่พบ(?:สินค้า|ผลลัพธ์|ผลการค้นหา|รายการ)|ไม่ตรงกับสินค้า/,
  /tidak (?:ada|ditemukan|menemukan|dapat menemukan|cocok dengan) .{0,24}(?:produk|hasil|barang)|(?:produk|hasil|barang) tidak ditemukan/i,
];

/** So many product pictures that no card was read from are a list we cannot read, whatever stands beside it in words. */
const unreadList = 4;

/** Whether a sentence of the page itself says that the list is empty. `health` tells what was read of the page. */
export function saysEmptyInWords(
  document: Document,
  { strayPictures }: Pick<PageHealth, 'strayPictures'>,
): boolean {
  return (
    strayPictures < unreadList &&
    saysInContent(document, [4, 299], (sentence) => saidInWords.some((words) => words.test(sentence)))
  );
}
