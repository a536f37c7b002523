// SPDX-License-Identifier: Apache-2.0
// Animals that do not fly, and a moth. Frames of 1000 by 1000 units.
export { fur } from './beasts/fur.mjs';
export { fox } from './beasts/fox.mjs';
export { hare } from './beasts/hare.mjs';
export { whale } from './beasts/whale.mjs';
export { koi } from './beasts/koi.mjs';
export { turtle } from './beasts/turtle.mjs';
export { moth } from './beasts/moth.mjs';
export { cat } from './beasts/cat.mjs';
