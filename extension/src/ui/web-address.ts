// SPDX-License-Identifier: Apache-2.0

/** An address from a page, when it is one that may be opened by a click; else null and it is shown as text only. */
export function openable(address: string): string | null {
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;
}

const kMarketplaces = ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru', 'alibaba.com', '1688.com'];

/** The same, but only of the marketplace itself: a link that we give a name of ours must not lead elsewhere. */
export function openableOnSite(address: string, pageAddress: string): string | null {
  const open = openable(address);
  if (open === null) return null;
  const host = new URL(open).hostname;
  const own = URL.canParse(pageAddress) ? new URL(pageAddress).hostname.split('.').slice(-2).join('.') : '';
  return [...kMarketplaces, own].some((site) => site !== '' && (host === site || host.endsWith(`.${site}`)))
    ? open
    : null;
}
