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

/** States that are waited for by name. */
const states = {
  any: () => true,
  read: ({ page }) => page !== null && page.kind !== 'not_understood',
  done: ({ page, scan }) => page !== null && scan.state === 'done' && scan.pictures.waiting === 0,
  problem: ({ host }) => host.state === 'problem',
};

/**
 * Waits until the tab's state is the wanted one (a name from above, or a function of the state) and gives it.
 * The state that stood at the end of the time is named in the error.
 */
export async function stateWhen(view, tabId, wanted, timeoutMs = 60_000) {
  const holds = states[wanted] ?? wanted;
  const watch = await view.evaluateHandle(watchTab, tabId);
  const end = Date.now() + timeoutMs;
  let last = null;
  try {
    for (;;) {
      last = await watch.evaluate(({ state }) => state);
      if (last !== null && holds(last)) return last;
      if (Date.now() > end) break;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  } finally {
    await watch.evaluate((open) => open.close());
    await watch.dispose();
  }
  const { rows, ...rest } = last ?? { rows: [] };
  throw new Error(
    `The tab did not come to “${wanted}” in time: ${rows.length} rows, ${JSON.stringify(rest).slice(0, 1500)}`,
  );
}

/** Runs in the view: keeps the newest state, also over a background that ends in between. */
function watchTab(tabId) {
  const watch = { state: null, port: null, closed: false };
  const rows = new Map();
  const weight = ({ findings: [best] }) => (best?.kind === 'match' ? 1 : 0) + (best?.score ?? 0) / 2;
  const open = () => {
    if (watch.closed) return;
    watch.port = chrome.runtime.connect({ name: `view:${tabId}` });
    watch.port.onMessage.addListener(({ type, state, rows: changes }) => {
      if (type !== 'state') return;
      if (changes.fresh) rows.clear();
      for (const key of changes.gone) rows.delete(key);
      for (const row of changes.put) rows.set(row.key, row);
      const sorted = [...rows.values()].sort((a, b) => weight(b) - weight(a));
      if (!changes.more) watch.state = { ...state, rows: sorted };
    });
    watch.port.onDisconnect.addListener(() => setTimeout(open, 100));
  };
  watch.close = () => {
    watch.closed = true;
    watch.port.disconnect();
  };
  open();
  return watch;
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
