// SPDX-License-Identifier: Apache-2.0
// The page of a listing that is gone, or not sold where the reader is, as the page says it in words.
import { isHiddenPart } from './page-content';
import { foldedText } from './plain-text';

export type MissingReason = 'delisted' | 'not_sold_here';

const gone = [
  /(?:item|product|listing|page) (?:(?:is|has been) )?(?:no longer (?:available|exists?|sold)|(?:been )?(?:removed|taken down|deleted))/i,
  /(?:this|the) (?:item|product|listing) (?:does not|doesn.t) exist/i,
  /(?:item|product) (?:was )?not found/i,
  /page you (?:requested|are looking for) (?:can ?not|could not|was not|can.t|couldn.t)? ?(?:be )?found/i,
  /(?:товар|страниц\p{L}+) (?:больше )?(?:недоступ\p{L}+|не (?:существует|найден\p{L}*)|удал[её]н\p{L}*|снят)/iu,
  /(?:artículo|producto) ya no (?:está )?(?:disponible|existe)/i,
  /(?:item|produto|artigo) (?:não está mais|já não está|não se encontra mais) (?:disponível|à venda)/i,
  /(?:article|produit) n.(?:est|existe) plus/i,
  /(?:artikel|produkt) ist (?:nicht mehr|leider nicht mehr) (?:verfügbar|erhältlich)|ist dieser artikel (?:leider )?nicht (?:mehr )?(?:verfügbar|erhältlich)/i,
  /(?:articolo|prodotto) non (?:è|e) più disponibile/i,
  /(?:artikel|product) is niet (?:meer|langer) (?:beschikbaar|leverbaar)/i,
  /(?:produkt|przedmiot|towar) (?:nie jest już|jest już nie) dostępny/i,
  /(?:ürün|öğe) (?:artık )?(?:mevcut değil|satışta değil|bulunamadı)/i,
  /(?:商品|アイテム).{0,12}(?:ご利用いただけません|販売(?:を)?終了|取り扱い(?:が)?終了|存在しません)/,
  /(?:상품|제품).{0,12}(?:더 이상|판매(?:가)? (?:종료|중지)|존재하지 않)/,
  /(?:商品|产品|宝贝).{0,6}(?:已下架|不存在|已删除|已失效)/,
  /(?:المنتج|العنصر|السلعة).{0,12}(?:لم يعد متاح|غير موجود|غير متوفر بعد الآن)/,
  /(?:המוצר|הפריט).{0,12}(?:אינו זמין יותר|כבר לא זמין|לא קיים)/,
  /สินค้า.{0,12}(?:ไม่มี(?:จำหน่าย|วางจำหน่าย|ขาย|อยู่)|ถูกลบ|เลิกจำหน่าย)/,
  /sản phẩm.{0,12}không (?:còn|tồn tại)/i,
  /(?:produk|barang).{0,12}(?:tidak (?:lagi )?tersedia|sudah tidak)/i,
];

const notHere = [
  /(?:item|product) (?:is )?(?:not available|unavailable|not sold|not for sale|cannot be (?:sold|shipped)|can.t be (?:sold|shipped)) (?:in|to) your (?:country|region|area|location|address)/i,
  /not available in your (?:country|region)/i,
  /недоступ\p{L}+ (?:в|для) ваш\p{L}+ (?:стран\p{L}+|регион\p{L}+)/iu,
  /no (?:está )?disponible en (?:tu|su) (?:país|región)/i,
  /(?:não|nao) (?:está )?disponível (?:no seu país|na sua região)/i,
  /(?:pas|plus) disponible dans votre (?:pays|région)/i,
  /in (?:ihrem|deinem) land (?:leider )?nicht (?:verfügbar|erhältlich)/i,
  /non (?:è )?disponibile nel (?:tuo|suo) paese/i,
];

const maxSentence = 240;

/** What a short text of the page itself says; null when none says that the listing is missing. */
export function missingInWords(document: Document): MissingReason | null {
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    if (element.childElementCount > 3 || /^(?:script|style|noscript|template)$/.test(element.localName))
      continue;
    const raw = element.textContent ?? '';
    if (raw.length < 6 || raw.length > maxSentence * 2) continue;
    const text = foldedText(raw);
    if (text.length > maxSentence) continue;
    const said = saidBy(text);
    if (said !== null && !isHiddenPart(element)) return said;
  }
  return null;
}

function saidBy(text: string): MissingReason | null {
  if (notHere.some((words) => words.test(text))) return 'not_sold_here';
  return gone.some((words) => words.test(text)) ? 'delisted' : null;
}
