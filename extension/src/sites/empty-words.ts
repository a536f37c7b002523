// SPDX-License-Identifier: Apache-2.0
import { saysInContent } from './page-content';
import type { PageHealth } from './page-reading';
import { foldedText } from './plain-text';

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
  /no coincide con ningún (?:producto|artículo)|sin resultados/i,
  /mit keinen? (?:produkten|artikeln) überein/i,
  /nie znaleziono|brak wyników|nie pasuje do żadn\p{L}+ produkt/iu,
  /sonuç bulunamadı|hiçbir ürün(?:le)? (?:eşleşm|bulunam)/i,
  /не (?:дал результатов|соответствует ни одному товару)/i,
  /一致する(?:商品|結果).*(?:ありません|見つかりません)|見つかりませんでした/,
  /검색 결과가 없|일치하는 .*없습니다/,
  /لا توجد نتائج|لم يتم العثور/,
  /לא נמצאו/,
  /没有找到|未找到|没找到/,
  /không (?:tìm thấy|khớp với|có) .{0,24}(?:sản phẩm|kết quả)/i,
  /ไม่พบ(?:สินค้า|ผลลัพธ์|ผลการค้นหา|รายการ)|ไม่ตรงกับสินค้า/,
  /tidak (?:ada|ditemukan|menemukan|dapat menemukan|cocok dengan) .{0,24}(?:produk|hasil|barang)|(?:produk|hasil|barang) tidak ditemukan/i,
];

/** What such a sentence calls what was searched for, where it does not repeat it. */
const searched =
  /\b(?:your|this) search\b|(?:tu|su) búsqueda|sua (?:busca|pesquisa)|votre recherche|(?:deine|ihre) suche|(?:tua|vostra) ricerca|(?:je|uw) zoekopdracht|wyszukiwani|ваш\p{L}* запрос|aramanız|検索|검색|بحثك|החיפוש|tìm kiếm|การค้นหา|pencarian|搜索/iu;
/** An address may not say what was searched for, or not in letters: then it stands in quotation marks. */
const quoted = /["“”„«»「」'‘’].+["“”„«»「」'‘’]/u;
/** A page that found nothing for these words may have found something for others. */
const foundOther =
  /(?:showing|displaying|here are|see) (?:the |all )?(?:results|items|products)|(?:results|items) (?:for|matching) ["'“„«]|did you mean|instead\b|ergebnisse für|meint(?:en sie|est du)|(?:mostrando|mostramos|exibindo|estos son los) (?:los |os )?resultados|resultados (?:de|para) ["'“«]|quisiste decir|você quis dizer|(?:voici les |affichage des )?résultats pour|(?:ecco i |mostrando i )?risultati per|resultaten voor|wyniki (?:dla|wyszukiwania)|(?:показаны|вот) (?:результаты|товары)|результаты по запросу|için sonuçlar|の(?:検索)?結果を表示|검색 결과를 (?:표시|보여)|kết quả cho|hasil untuk/iu;

/**
 * Whether the page says before its first card that nothing was found for what was searched: then the cards below are what
 * it shows instead, also without a heading. `words`: what was searched for; null when the address does not say.
 */
export function saysNothingFor(document: Document, words: string | null, firstCard: Element): boolean {
  const asked = foldedText(words).toLowerCase();
  const isAsked = (sentence: string): boolean =>
    searched.test(sentence) ||
    (asked === '' ? quoted.test(sentence) : sentence.toLowerCase().includes(asked));
  const says = (isSaid: (sentence: string) => boolean): boolean =>
    saysInContent(document, [4, 299], isSaid, firstCard);
  const isNothing = (sentence: string): boolean =>
    isAsked(sentence) && saidInWords.some((form) => form.test(sentence));
  return says(isNothing) && !says((sentence) => foundOther.test(sentence));
}

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
