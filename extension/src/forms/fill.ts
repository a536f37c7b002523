// SPDX-License-Identifier: Apache-2.0
// Entry of fill.js: offers the filler in our isolated world, where background/fill.ts calls it once with the draft.

import { fillForm } from './fill-form';
import type { FormDraft } from './form-draft';
import type { FillReport } from './plan';

declare global {
  var __counterproofFill: ((draft: FormDraft) => Promise<FillReport>) | undefined;
}

globalThis.__counterproofFill = (draft) => fillForm(document, location.href, draft);
