// SPDX-License-Identifier: Apache-2.0
// Places: underpaintings that fill the whole canvas. Each takes (ctx, random, width, height, palette).
export { mountainLake } from './lands/mountain-lake.mjs';
export { pine } from './lands/pine.mjs';
export { stormSea } from './lands/storm-sea.mjs';
export { lighthouse } from './lands/lighthouse.mjs';
export { birchWood } from './lands/birch-wood.mjs';
export { hillTown } from './lands/hill-town.mjs';
export { desertNight } from './lands/desert-night.mjs';
export { cactus } from './lands/cactus.mjs';
export { harbour } from './lands/harbour.mjs';
