// SPDX-License-Identifier: Apache-2.0
// Entry of fill.js: offers filler and reader in our isolated world, where background/fill.ts and background/statuses.ts
// call them, once for each press.

import { fillForm } from './fill-form';
import type { FormDraft } from './form-draft';
import type { FillReport } from './plan';
import { readStatuses } from './read-statuses';
import type { StatusRow } from './read-statuses';

declare global {
  /** Null when the form is being filled already. */
  var __counterproofFill: ((draft: FormDraft) => Promise<FillReport | null>) | undefined;
  /** Here, because each press brings this file in anew. */
  var __counterproofFilling: boolean | undefined;
  var __counterproofStatuses: (() => StatusRow[] | null) | undefined;
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
globalThis.__counterproofStatuses = () => readStatuses(document);
