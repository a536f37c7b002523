// SPDX-License-Identifier: Apache-2.0

/** An address from a page, when it is one that may be opened by a click; else null and it is shown as text only. */
export function openable(address: string): string | null {
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;
}
