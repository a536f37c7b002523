// SPDX-License-Identifier: Apache-2.0

const kLongestMs = 30_000;
const kPauseMs = 100;
/** What was found was drawn anew, or is not in sight yet: nothing was pressed. */
const kNotYet = /detached|not clickable|not visible|not an Element|No element found|no longer attached/i;

const pause = () => new Promise((resolve) => setTimeout(resolve, kPauseMs));

/** Where it stands on the page; null once it was drawn anew. */
const placeOf = (element) =>
  element.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return one.isConnected && width > 0 ? [x, y, width, height].join(' ') : null;
  });

/**
 * Presses what the selector names once it is there, enabled and at rest. A view that is drawn anew in between is waited
 * for: a person, too, presses what they see. No frame of the page is waited for: Firefox draws none of a tab in the back.
 */
export async function press(page, selector) {
  const until = Date.now() + kLongestMs;
  for (;;) {
    const element = await page.waitForSelector(`${selector}:not(:disabled)`, { timeout: kLongestMs });
    try {
      const before = await placeOf(element);
      await pause();
      const isAtRest = before !== null && before === (await placeOf(element));
      if (isAtRest || Date.now() > until) return await element.click();
    } catch (reason) {
      if (!kNotYet.test(String(reason)) || Date.now() > until) throw reason;
      await pause();
    }
  }
}
