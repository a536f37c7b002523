// SPDX-License-Identifier: Apache-2.0
// Entry of fill.js: offers the filler in our isolated world, where background/fill.ts calls it once with the draft.

import { fillForm } from './fill-form';
import type { FormDraft } from './form-draft';
import type { FillReport } from './plan';

declare global {
  /** Null when the form is being filled already. */
  var __counterproofFill: ((draft: FormDraft) => Promise<FillReport | null>) | undefined;
  /** Here, because each press brings this file in anew. */
  var __counterproofFilling: boolean | undefined;
}

globalThis.__counterproofFill = async (draft) => {
  if (globalThis.__counterproofFilling) return null;
  globalThis.__counterproofFilling = true;
  try {
    return await fillForm(document, location.href, draft);
  } finally {
    globalThis.__counterproofFilling = false;
  }
};
