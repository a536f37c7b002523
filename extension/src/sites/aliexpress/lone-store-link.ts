// SPDX-License-Identifier: Apache-2.0
// Whether a link to a store may be that of the page's seller, where nothing marks it so. The marketplace sells banners on
// the pages of items, and a banner leads to the store of whoever paid for it.

const adParts =
  '[class*="banner" i], [class*="advert" i], [class*="promo" i], [class*="recommend" i], [class*="sponsor" i], [id*="banner" i], [id*="recommend" i], [data-pl*="recommend" i], [data-ad-label], ins, aside';
/** A store's sign is about as wide as high; what is asked for or shown wider is a banner. */
const bannerShape = 2;

export function mayBeOfSeller(link: Element): boolean {
  if (link.closest(adParts) !== null) return false;
  return ![...link.querySelectorAll('img')].some(isBanner);
}

function isBanner(image: Element): boolean {
  const [width, height] = shownSize(image) ?? askedSize(image.getAttribute('src') ?? '') ?? [1, 1];
  return width > height * bannerShape;
}

function shownSize(image: Element): [number, number] | null {
  const side = (name: string): number => {
    const style = image.getAttribute('style') ?? '';
    const styled = new RegExp(`(?:^|[;\\s])${name}:\\s*(\\d+)`, 'i').exec(style)?.[1];
    return Number.parseInt(styled ?? image.getAttribute(name) ?? '', 10);
  };
  const [width, height] = [side('width'), side('height')];
  return width > 0 && height > 0 ? [width, height] : null;
}

// "…/900x90.png", "….jpg_960x240.jpg"
function askedSize(address: string): [number, number] | null {
  const asked = /[/_.](\d{2,4})x(\d{2,4})/.exec(address.slice(address.lastIndexOf('/')));
  return asked === null ? null : [Number(asked[1]), Number(asked[2])];
}
