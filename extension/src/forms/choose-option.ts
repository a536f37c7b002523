// SPDX-License-Identifier: Apache-2.0
// The only file that presses anything on a page: a radio button, because frameworks learn of its choice by the click
// alone. It refuses every other element, so no button, link or check box can be reached through it.

export function chooseRadio(radio: Element): boolean {
  const window = radio.ownerDocument.defaultView;
  if (
    window === null ||
    !(radio instanceof window.HTMLInputElement) ||
    radio.type !== 'radio' ||
    radio.disabled
  )
    return false;
  if (!radio.checked) radio.click();
  return radio.checked;
}
