// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import path from 'node:path';
import { binFolder } from './host-port';

/** The folder of the built programs; empty when there is none. */
export const bin = binFolder() ?? '';
/** Whether the command line can be tried. */
export const built = existsSync(path.join(bin, 'counterproof'));
