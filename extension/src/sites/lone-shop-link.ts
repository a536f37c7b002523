// SPDX-License-Identifier: Apache-2.0
// Whether a link to a shop may be that of the page's seller, where nothing marks it so. The marketplaces sell banners on
// the pages of items, and a banner leads to the shop of whoever paid for it.
import { askedShape, isWide, type Shape } from './banner-shape';
import { isWithin } from './picture-places';

const adParts =
  '[class*="banner" i], [class*="advert" i], [class*="promo" i], [class*="recommend" i], [class*="sponsor" i], [id*="banner" i], [id*="recommend" i], [data-pl*="recommend" i], [data-ad-label], ins, aside';

/** `elsewhere`: the elements about other listings. */
export function mayBeOfSeller(link: Element, elsewhere: ReadonlySet<Element>): boolean {
  if (link.closest('header, footer, nav') !== null || isWithin(link, elsewhere)) return false;
  if (link.closest(adParts) !== null) return false;
  return ![...link.querySelectorAll('img')].some(isBanner);
}

function isBanner(image: Element): boolean {
  const address = image.getAttribute('src') ?? '';
  // With the stroke before it: a banner may be named by its size alone, "…/900x90.png".
  const shape = shownShape(image) ?? askedShape(address.slice(address.lastIndexOf('/')));
  return shape !== null && isWide(shape);
}

function shownShape(image: Element): Shape | null {
  const side = (name: string): number => {
    const style = image.getAttribute('style') ?? '';
    const styled = new RegExp(`(?:^|[;\\s])${name}:\\s*(\\d+)`, 'i').exec(style)?.[1];
    return Number.parseInt(styled ?? image.getAttribute(name) ?? '', 10);
  };
  const [width, height] = [side('width'), side('height')];
  return width > 0 && height > 0 ? [width, height] : null;
}
