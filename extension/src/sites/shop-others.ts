// SPDX-License-Identifier: Apache-2.0
// What a shop's own page shows of other shops: the marketplace puts its recommendations there too, and a closed shop's
// page holds nothing else. The seller of the page must never be written to them.
import { saysInContent } from './page-content';
import type { ListingReading } from './page-reading';

const closed = [
  /^(?:(?:oh|sorry|oops)\b.{0,4}\s?)?(?:the|this|that|your) (?:store|shop|supplier|minisite)(?: you (?:are looking for|requested|visited))? (?:(?:is|has been|was) (?:(?:now|currently|temporarily|already|permanently) )?(?:closed|unavailable|not available|no longer available|suspended|frozen|removed|deleted)|does(?: no|n.)t exist|no longer exists?|(?:was |is |could )?not (?:be )?found)(?![\w-]| on\b)/i,
  /^(?:lo sentimos|perdón|vaya).{0,3} (?:esta|la) tienda (?:está cerrada|ya no (?:está disponible|existe)|no (?:está disponible|existe))/i,
  /^(?:désolée?s?|oups).{0,3} (?:cette|la) boutique (?:est fermée|n.(?:est|existe) plus)/i,
  /^(?:leider (?:ist|wurde) )?dieser (?:shop|store|laden) (?:ist |wurde )?(?:leider )?(?:geschlossen|nicht (?:mehr )?(?:verfügbar|erreichbar))/i,
  /^(?:desculpe|lamentamos).{0,3} (?:esta|a) loja (?:está fechada|foi encerrada|não (?:está (?:mais )?disponível|existe mais))/i,
  /^(?:извините|к сожалению).{0,3} (?:этот |данный )?магазин (?:закрыт|больше не|недоступен|не (?:найден|существует))|^(?:этот |данный )?магазин закрыт/iu,
  /^(?:很抱歉|抱歉|对不起)?[，,！!]?\s*(?:您(?:访问|查看)的|该|此|本)?(?:店铺|旺铺|商铺|卖家店铺)(?:目前|现在|暂时)?(?:已(?:经)?(?:关闭|停业|注销|下线|被关闭|释放)|不存在|无法访问|未开通)/u,
];

/** Whether a short text of the page itself says that the shop is closed or is not there. */
export function saysShopClosed(document: Document): boolean {
  return saysInContent(document, [5, 240], (sentence) => closed.some((words) => words.test(sentence)));
}

/** The seller's number most of the listings carry, on the page of one shop; null where they do not agree. */
export function usualSellerId(listings: readonly ListingReading[]): string | null {
  const counts = new Map<string, number>();
  let numbered = 0;
  for (const { seller } of listings) {
    if (seller.sellerId === null) continue;
    numbered += 1;
    counts.set(seller.sellerId, (counts.get(seller.sellerId) ?? 0) + 1);
  }
  for (const [id, count] of counts) if (count * 2 > numbered) return id;
  return null;
}

/** Those below a heading that recommends, without the ones that carry the number of the shop's other listings. */
export function othersInShop(
  listings: readonly ListingReading[],
  below: ReadonlySet<string>,
): ReadonlySet<string> {
  if (below.size === 0) return below;
  const own = usualSellerId(listings.filter(({ id }) => !below.has(id)));
  return new Set(
    listings
      .filter(({ id, seller }) => below.has(id) && (own === null || seller.sellerId !== own))
      .map(({ id }) => id),
  );
}
