// SPDX-License-Identifier: Apache-2.0
// Colours of ordinary goods.

export const HUES = [
  '#c8423a',
  '#2f6fa8',
  '#3f8a5a',
  '#e0a132',
  '#6a4a8f',
  '#222326',
  '#f2f0ea',
  '#d98aa0',
  '#3aa6a0',
  '#8a6a4a',
];
