// SPDX-License-Identifier: Apache-2.0
// Plants and still lifes.
export { poppyField } from './flora/poppy-field.mjs';
export { bouquet } from './flora/bouquet.mjs';
export { fernSheet } from './flora/fern-sheet.mjs';
export { mushrooms } from './flora/mushrooms.mjs';
export { wreath } from './flora/wreath.mjs';
export { lemons } from './flora/lemons.mjs';
