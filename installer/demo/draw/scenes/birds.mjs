// SPDX-License-Identifier: Apache-2.0
// Birds. Each is drawn in a frame of 1000 by 1000 units (the heron: 1000 by 1250).
export { heron } from './birds/heron.mjs';
export { owl } from './birds/owl.mjs';
export { branch } from './birds/branch.mjs';
export { hummingbird } from './birds/hummingbird.mjs';
export { folkBird } from './birds/folk-bird.mjs';
