// SPDX-License-Identifier: Apache-2.0
// Cards as AliExpress builds them, each with one of the forms of link, picture and title that are found there.
import { escaped, type MadeListing, usId } from './listing';
import type { Seeded } from './seeded';

const media = 'https://ae-pic-a1.aliexpress-media.com';
const ae04 = 'https://ae04.alicdn.com';
const badges = [
  'Sbadge00000000000000000000000001a',
  'Sbadge00000000000000000000000002b',
  'Sbadge00000000000000000000000003c',
];
export const barePngBadge = 'S00ba47ba47ba47ba47ba47ba47ba47baK';

export function linkOf(listing: MadeListing, form: number): string {
  const id = listing.redirectedId ?? listing.id;
  const tracking = listing.isAd ? '&aem_p4p_detail=2026112102' : '';
  const forms = [
    `https://www.aliexpress.com/item/${id}.html?spm=a2g0o.1${tracking}`,
    `//www.aliexpress.com/item/${id}.html?pdp_npi=4%40dis%21USD${tracking}`,
    `https://www.aliexpress.us/item/${usId(id)}.html?x=1${tracking}`,
    `https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=${id}:12000049117836736&pha_manifest=ssr${tracking}`,
    `/item/${id}.html?gatewayAdapt=glo2usa${tracking}`,
    `https://www.aliexpress.com/gcp/300000512/nnmixupdatev3?productIds=${id}%3A12000012345678901${tracking}`,
    `https://es.aliexpress.com/item/Some-Old-Slug/${id}.html?a=b${tracking}`,
    `https://www.aliexpress.com/ssr/300001493/welcomegiftspmpc?spm=pm.sr&productIds=${id}&skuId=12000035096944830${tracking}`,
    `https://m.aliexpress.com/i/${id}.html?c=d${tracking}`,
    `https://s.click.aliexpress.com/deep_link.htm?dl_target_url=https%3A%2F%2Fwww.aliexpress.com%2Fitem%2F${id}.html%3Fa%3Db${tracking}`,
  ];
  return escaped(forms[form % forms.length]!);
}

function pictureOf(listing: MadeListing, form: number): string {
  const [key] = listing.keys;
  const alt = escaped(listing.title);
  if (key === undefined) return `<div class="noimg"><img alt="${alt}"></div>`;
  const forms = [
    `<img src="${media}/kf/${key}.jpg_480x480q75.jpg_.avif" alt="${alt}">`,
    `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="//ae01.alicdn.com/kf/${key}.png_350x350.png_.webp" alt="${alt}" loading="lazy">`,
    `<img src="${media}/kf/${key}/Some-Slug-Of-Print.jpg_350x350xz.jpg" alt="${alt}">`,
    `<picture><source srcset="${media}/kf/${key}.jpg_480x480.jpg_.avif 1x, ${media}/kf/${key}.jpg_960x960.jpg_.avif 2x"><img alt="${alt}"></picture>`,
    `<img srcset="${media}/kf/${key}.jpg_220x220.jpg 220w, ${media}/kf/${key}.jpg_640x640.jpg 640w" alt="${alt}">`,
    `<div class="pic" style="background-image: url(&quot;//ae02.alicdn.com/kf/${key}.jpg_220x220.jpg&quot;)" role="img"></div>`,
  ];
  return forms[form % forms.length]!;
}

export function searchCard(listing: MadeListing, index: number, hash: (name: string) => string): string {
  const href = linkOf(listing, index);
  const title = escaped(listing.title);
  const [currency, amount] = listing.price.split('$');
  const [whole, cents] = amount!.split('.');
  const badge = `<img class="${hash('badge')}" src="https://ae01.alicdn.com/kf/${badges[index % 3]}/154x64.png" height="16">`;
  const bare =
    index % 6 === 0 ? `<img src="https://ae01.alicdn.com/kf/${barePngBadge}.png" style="height:14px">` : '';
  const heading =
    index % 3 === 2
      ? `<div class="${hash('title')}" role="heading" aria-level="3" title="${title}"><h3>${title.slice(0, 12)}…</h3></div>`
      : `<div class="${hash('title')}"><h3>\n  ${title}\n </h3></div>`;
  const price = `<div class="${hash('price')}" aria-label="${listing.price}"><span>${currency}$</span><span>${whole}</span><span>.</span><span>${cents}</span></div>`;
  const similar = `<a class="${hash('similar')}" href="https://www.aliexpress.com/p/similar/index.html?productId=${listing.redirectedId ?? listing.id}">Similar items</a>`;
  const sold = `<div><span>${index * 7}+ sold</span><img src="https://ae01.alicdn.com/kf/${badges[2]}/48x48.png"></div>`;
  const nested = index % 7 === 5 ? `<a href="${href}"><span>See preview</span></a>` : '';
  return `<div class="${hash('wrap')} search-item-card-wrapper-gallery"><div class="${hash('card')}"><a class="${hash('a')} search-card-item" href="${href}" target="_blank"><div>${badge}${pictureOf(listing, index)}${bare}</div>${nested}<div>${heading}${price}${sold}</div></a>${similar}</div></div>`;
}

export function ruCard(listing: MadeListing, index: number, random: Seeded): string {
  const id = listing.id;
  const href = `https://aliexpress.ru/item/${id}.html?sku_id=1200004${random.digits(10)}`;
  const title = escaped(listing.title);
  const pictures = listing.keys
    .map(
      (key, at) =>
        `<div><picture><source type="image/jpeg" srcset="${ae04}/kf/${key}.jpg_480x480.jpg"><img data-idx="${at}" src="${ae04}/kf/${key}.jpg_480x480.jpg" alt="${title}"></picture></div>`,
    )
    .join('');
  return `<div class="snippet_${random.hash(6)}" data-index="${index}" data-product-id="${id}" data-sku-id="1200004${random.digits(10)}"><div><a href="${href}" class="g_${random.hash(5)}"><div>${pictures}</div><div><img src="https://ae04.alicdn.com/kf/${badges[0]}/702x72.png" alt="sale"></div></a><a href="${href}"><div title="${title}" class="t_${random.hash(5)}">${title}</div></a><div>${listing.price.replace('US $', '')} GEL</div><div>${index} sold</div></div></div>`;
}
