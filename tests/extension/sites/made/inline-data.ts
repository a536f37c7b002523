// SPDX-License-Identifier: Apache-2.0
import { type MadeListing, usId } from './listing';

/** One entry of `itemList.content`, as the site writes it. */
export function inlineEntry(
  listing: MadeListing,
  options: { us?: boolean; bold?: boolean } = {},
): Record<string, unknown> {
  const id = options.us ? usId(listing.id) : listing.id;
  const redirected = listing.redirectedId === null ? id : usId(listing.redirectedId);
  const extended = encodeURIComponent(
    JSON.stringify({ order: '5', orig_sl_item_id: listing.redirectedId ?? listing.id }),
  );
  const advertised = {
    store_name: listing.storeName ?? undefined,
    company_name: listing.company ?? undefined,
  };
  return {
    redirectedId: redirected,
    itemType: 'productV3',
    productType: listing.isAd ? 'ad' : 'natural',
    productId: id,
    title: {
      displayTitle: options.bold
        ? listing.title.replace(/^(\S+)/, '<b>$1</b>').replaceAll('&', '&amp;')
        : listing.title,
    },
    image:
      listing.keys[0] === undefined
        ? {}
        : { imgUrl: `//ae-pic-a1.aliexpress-media.com/kf/${listing.keys[0]}.jpg` },
    images: listing.keys.map((key) => ({ imgUrl: `//ae-pic-a1.aliexpress-media.com/kf/${key}.jpg` })),
    prices: { salePrice: { formattedPrice: listing.price, minPrice: 1 } },
    trade: { tradeDesc: '{"not": "a brace } to count"} sold' },
    sellingPoints: [
      { tagContent: { tagImgUrl: 'https://ae01.alicdn.com/kf/S00ba47ba47ba47ba47ba47ba47ba47baK.png' } },
    ],
    trace: {
      pdpParams: {
        pdp_cdi: encodeURIComponent(JSON.stringify({ itemId: redirected, star: '5.0' })),
        pdp_ext_f: extended,
      },
      utLogMap: { x_object_id: listing.id },
      custom: { p4pExtendParam: JSON.stringify(advertised) },
    },
  };
}

export function initDataScript(content: unknown, total: number, page = 1): string {
  const data = {
    data: {
      root: {
        fields: { pageInfo: { page, pageSize: 60, totalResults: total }, mods: { itemList: { content } } },
      },
    },
  };
  return `<script>window._dida_config_ = window._dida_config_ || {};\n/*!-->init-data-start--*/window._dida_config_._init_data_= { data: ${JSON.stringify(data).replaceAll('</', '<\\/')} }/*!-->init-data-end--*/;</script>`;
}

/** Scripts and text that look like the data and are not. */
export const decoys = `<script>if(window._dida_config_&&window._dida_config_._init_data_&&(null===(e=window._page_config_)||void 0===e||!e.prefetch)){}</script>
<script>window._other_ = {"itemList": {"content": []}, note: "_init_data_= { data: {"};</script>
<script>var t = '_init_data_'; window._dida_config_._init_data_ == {data: 1};</script><div hidden>ignored {"data":{}}</div>`;
