// SPDX-License-Identifier: Apache-2.0

/**
 * Presses what the selector names once it is there, seen, enabled and at rest. A view that is drawn anew in between is
 * waited for: a person, too, presses what they see.
 */
export async function press(page, selector) {
  await page.locator(selector).setTimeout(30_000).click();
}
