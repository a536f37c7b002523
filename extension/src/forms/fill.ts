// SPDX-License-Identifier: Apache-2.0
// Entry of fill.js: offers the filler in our isolated world, where background/fill.ts calls it once with the draft.

import type { Draft } from '../messages/view-messages';
import { fillForm } from './fill-form';
import type { FillReport } from './plan';

declare global {
  var __counterproofFill: ((draft: Draft) => Promise<FillReport>) | undefined;
}

globalThis.__counterproofFill = (draft) => fillForm(document, location.href, draft);
