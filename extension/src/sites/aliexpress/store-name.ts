// SPDX-License-Identifier: Apache-2.0
// The name of a store where its links say it: they also say "Visit store", "Follow" or how many follow.
import { foldedText } from '../plain-text';

export const siteName = /^(?:ali\s?express|store|shop|home)$/i;
export const maxNameLength = 120;

/** What links to a store say beside or instead of its name. */
const notAName =
  /^(?:(?:visit|go to|view|enter|see)?\s*(?:the |this )?(?:store|shop)(?: home(?:page)?)?|(?:\+\s*)?follow(?:ing|ers)?|contact(?: (?:us|seller|now))?|business info(?:rmation)?|store info(?:rmation)?|view (?:all|more).*|more.*|home(?: ?page)?|products?|all items|top sellers?|new arrivals|message|chat(?: now)?|sold by|[\d.,%+\s()★]+.*|.*%|перейти в магазин|в магазин|подписаться|ver (?:tienda|loja)|visitar? (?:la )?(?:tienda|loja)|visiter (?:la )?boutique|shop besuchen|folgen|seguir|suivre|visita (?:il )?negozio|进店|店铺|关注|ショップへ|스토어 방문|לדף החנות|زيارة المتجر)$/iu;

/** Null where the element says no name. */
export function storeNameIn(element: Element): string | null {
  for (const candidate of [element.textContent, element.getAttribute('title')]) {
    const text = foldedText(candidate);
    if (text !== '' && text.length <= maxNameLength && !notAName.test(text) && !siteName.test(text))
      return text;
  }
  return null;
}
