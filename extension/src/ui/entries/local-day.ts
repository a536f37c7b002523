// SPDX-License-Identifier: Apache-2.0

const two = (value: number): string => String(value).padStart(2, '0');

/** The day that this computer's calendar shows now, as YYYY-MM-DD: the artist's own, wherever she is. */
export function localDay(now = new Date()): string {
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
