// SPDX-License-Identifier: Apache-2.0
// Ids of AliExpress listings. They stay text: the larger ones are near the end of what a number can hold.

const usOffset = 2n ** 51n;
const itemIdForm = /^\d{8,19}$/;

export function isItemId(text: string): boolean {
  return itemIdForm.test(text) && !text.startsWith('0');
}

/** The global id: aliexpress.us shows global id + 2^51. Null when the text is no item id. */
export function globalItemId(text: string): string | null {
  if (!isItemId(text)) return null;
  const id = BigInt(text);
  return (id >= usOffset && id < 2n * usOffset ? id - usOffset : id).toString();
}

export function itemAddress(globalId: string): string {
  return `https://www.aliexpress.com/item/${globalId}.html`;
}
