// SPDX-License-Identifier: Apache-2.0
import { isShown, type Sight } from './shown';

/** The page and the frames in it that are of the very same https origin and shown. Others are left alone. */
export function formDocuments(document: Document, sight: Sight = new Map()): Document[] {
  const origin = document.defaultView?.location.origin;
  const found = [document];
  for (const frame of document.querySelectorAll('iframe')) {
    const inner = sameOrigin(frame, origin);
    if (inner !== null && isShown(frame, sight)) found.push(...formDocuments(inner, sight));
  }
  return found;
}

function sameOrigin(frame: HTMLIFrameElement, origin: string | undefined): Document | null {
  try {
    const window = frame.contentWindow;
    const inner = frame.contentDocument;
    if (window === null || inner?.body == null) return null;
    // Frames without an address of their own (srcdoc, blob, about) say an origin that nobody can check.
    return window.location.protocol === 'https:' && window.location.origin === origin ? inner : null;
  } catch {
    return null;
  }
}
