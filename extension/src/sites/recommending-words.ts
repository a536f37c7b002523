// SPDX-License-Identifier: Apache-2.0
// What pages write above things that were not searched for. "Recommended" alone is the name of a sort order.
const phrases = [
  /\bmore to love\b|\b(?:may|might) (?:also )?like\b|\bjust for you\b|\bmore like this\b/i,
  /\brecommend(?:ed|ations) (?:for you|items|products|listings)\b|\b(?:other|more) recommendations\b/i,
  /^(?:similar|related) (?:items|products|listings)\b|\brecently viewed\b/i,
  /\b(?:based on|inspired by) your (?:recent |browsing|shopping|view|search)/i,
  /\b(?:people|customers|buyers|shoppers) (?:who \p{L}+ this )?also (?:bought|viewed|liked|searched)\b/iu,
  /\b(?:from|by) (?:other|similar|more) (?:suppliers?|sellers?|stores?|shops?)\b/i,
  /te (?:puede|podría) (?:interesar|gustar)|recomendad[oa]s? para (?:ti|usted)|más para (?:ti|amar)/i,
  /pode(?:rá)? (?:também )?gostar|recomendad[oa]s? para você|mais para amar/i,
  /(?:pourriez|aimerez)(?: peut-être)? (?:aussi|également|aimer)|(?:recommandé|recommandations|sélectionné)e?s? pour vous/i,
  /könnte (?:dir|ihnen|dich|sie) (?:auch |ebenfalls )?(?:gefallen|interessieren)|empfehlungen für (?:dich|sie)|^ähnliche (?:artikel|produkte)/i,
  /potrebbe(?:ro)? (?:anche )?(?:interessart|piacert)i|(?:consigliat|raccomandat)[oi] per te/i,
  /vind je (?:dit |deze )?(?:ook|misschien)|aanbevolen voor (?:jou|u)\b/i,
  /może ci się (?:też |również |także )?spodobać|polecane dla ciebie|^podobne produkty/i,
  /(?:вам|вас) (?:также )?(?:может|могут) (?:по|за)?(?:нравиться|интересовать)|рекоменд(?:уем|ации|ованн\p{L}+) (?:вам|для вас|товары)|похожие товары|вы недавно смотрели/iu,
  /da beğenebilirsin|(?:sizin|senin) için (?:önerilen|seçilen)|^benzer ürünler/i,
  /こちらもおすすめ|あなたへのおすすめ|おすすめ(?:の)?(?:商品|アイテム)|(?:関連|類似)商品/,
  /추천 ?상품|(?:관련|비슷한|유사) ?상품|좋아하실 ?만한/,
  /قد يعجبك|منتجات (?:مشابهة|موصى بها)|موصى به لك/,
  /אולי תאהבו|מומלצים עבור/,
  /猜你喜欢|为[你您]推荐|(?:相似|相关)(?:商品|推荐)|看了又看|猜您喜欢|(?:其他|其它|更多)(?:商家|店铺|卖家|供应商)/,
  /có thể bạn (?:cũng |sẽ )?thích|gợi ý cho bạn/i,
  /คุณอาจ(?:จะ)?ชอบ|แนะนำสำหรับคุณ|สินค้าที่(?:คล้ายกัน|เกี่ยวข้อง)/,
  /mungkin (?:anda|kamu) (?:juga )?suka|rekomendasi untuk/i,
];

/** Longer texts are sentences, and no headings. */
const maxLength = 70;

/** `text`: folded. */
export function isRecommending(text: string): boolean {
  return text.length > 3 && text.length <= maxLength && phrases.some((phrase) => phrase.test(text));
}
