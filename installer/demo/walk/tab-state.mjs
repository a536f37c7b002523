// SPDX-License-Identifier: Apache-2.0
// Asks the running extension for what its views show: the state of a tab, over the same port as popup and panel.

/** The extension's id of the tab that shows an address beginning with `prefix`. `view` is a page of the extension. */
export async function tabIdOf(view, prefix) {
  const id = await view.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(wanted))?.id ?? null;
  }, prefix);
  if (id === null) throw new Error(`No tab shows ${prefix}`);
  return id;
}

/**
 * Waits until `test` (a function of the state, run in the view) holds and gives that state.
 * The state that stood at the end of the time is named in the error.
 */
export async function stateWhen(view, tabId, test, timeoutMs = 60_000) {
  const answer = await view.evaluate(
    (id, source, limit) =>
      new Promise((resolve) => {
        const holds = { done: isDone, any: () => true, problem: isProblem, read: isRead }[source];
        let last = null;
        const port = chrome.runtime.connect({ name: `view:${id}` });
        const finish = (found) => {
          clearTimeout(timer);
          port.disconnect();
          resolve({ found, last });
        };
        const timer = setTimeout(() => finish(false), limit);
        port.onDisconnect.addListener(() => finish(false));
        port.onMessage.addListener(({ type, state }) => {
          if (type !== 'state') return;
          last = state;
          if (holds(state)) finish(true);
        });
        function isRead(state) {
          return state.page !== null && state.page.kind !== 'not_understood';
        }
        function isDone(state) {
          return state.page !== null && state.scan.state === 'done' && state.scan.pictures.waiting === 0;
        }
        function isProblem(state) {
          return state.host.state === 'problem';
        }
      }),
    tabId,
    test,
    timeoutMs,
  );
  if (!answer.found)
    throw new Error(
      `The tab did not come to “${test}” in time: ${JSON.stringify(answer.last)?.slice(0, 1500)}`,
    );
  return answer.last;
}

/** One request of a view to the background; throws what it refuses. */
export async function ask(view, request) {
  const answer = await view.evaluate((message) => chrome.runtime.sendMessage(message), request);
  if (!answer?.ok) throw new Error(`${request.type}: ${answer?.code} ${answer?.message}`);
  return answer.value;
}

/** Scrolls a page to its end and back as a person would, so that late cards are built. */
export async function lookThrough(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo(0, 0);
  });
}
