// SPDX-License-Identifier: Apache-2.0
// The data the real search page carries in itself, in the shape it has had since autumn 2025.
import { linkOf, money, pictureUrl, usId } from './catalogue.mjs';

function inlineItem(listing) {
  const shownId = listing.onUs ? usId(listing.id) : listing.id;
  const image = (picture) => ({
    imgUrl: pictureUrl(picture, listing),
    imgWidth: 350,
    imgHeight: 350,
    imgType: '0',
  });
  const details = encodeURIComponent(
    JSON.stringify({
      traceId: '2103122117661675720921127e19f0',
      itemId: shownId,
      fromPage: 'search',
      skuId: listing.sku,
      star: listing.stars,
    }),
  );
  const item = {
    redirectedId: listing.superlink ? usId(listing.id) : shownId,
    itemType: 'productV3',
    productType: listing.kind === 'ad' ? 'ad' : 'natural',
    nativeCardType: 'nt_srp_cell_g',
    productId: shownId,
    lunchTime: '2025-07-08 00:00:00',
    image: image(listing.picture),
    title: { displayTitle: listing.title },
    prices: {
      skuId: listing.sku,
      currencySymbol: '$',
      originalPrice: {
        priceType: 'original_price',
        currencyCode: 'USD',
        minPrice: listing.wasCents / 100,
        formattedPrice: money(listing.wasCents),
        cent: listing.wasCents,
      },
      salePrice: {
        priceType: 'sale_price',
        currencyCode: 'USD',
        minPrice: listing.cents / 100,
        formattedPrice: money(listing.cents),
        cent: listing.cents,
      },
    },
    sellingPoints: listing.badge
      ? [
          {
            sellingPointTagId: 'm0000026',
            tagContent: {
              displayTagType: 'image',
              tagImgUrl: `https://ae01.alicdn.com/kf/${listing.badge.key}/${listing.badge.width}x${listing.badge.height}.png`,
            },
          },
        ]
      : [],
    evaluation: { starRating: Number(listing.stars) },
    trade: { tradeDesc: `${listing.sold} sold` },
    trace: {
      pdpParams: { pdp_cdi: details, channel: 'direct' },
      exposure: { displayCategoryId: '', postCategoryId: '141705' },
      custom:
        listing.kind === 'ad'
          ? {
              p4pExtendParam: JSON.stringify({
                company_name: listing.store.company,
                store_name: listing.store.name,
              }),
            }
          : {},
      utLogMap: {
        x_object_id: listing.id,
        x_object_type: 'productV3',
        spu_type: listing.superlink ? 'superlink' : 'group',
        real_trade_count: String(listing.sold),
        sku_id: listing.sku,
        img_url_trace: `${listing.picture.key}.jpg`,
      },
    },
    images: listing.pictures.map(image),
  };
  if (listing.kind === 'bundle') {
    item.productDetailUrl = linkOf(listing);
    item.rainbow = {
      rainbowType: 'channelProduct',
      title: 'Bundle deals',
      url: linkOf(listing),
      needReplaceUrl: true,
    };
  }
  return item;
}

export function inlineData(listings, { page, query, total }) {
  return {
    data: {
      root: {
        fields: {
          pageInfo: { page, pageSize: 60, totalResults: total, searchKeyword: query },
          mods: {
            itemList: { name: 'itemList', content: listings.map(inlineItem) },
            searchRefineFilters: { content: [] },
          },
        },
      },
    },
  };
}

// Text that may stand inside a <script>.
export const scriptJson = (value) =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
