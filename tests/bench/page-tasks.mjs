// SPDX-License-Identifier: Apache-2.0
// The tasks of a page's main thread while something happens, as Chromium's own trace tells them: how long each took by
// the clock and of the processor (on a busy machine only the second says anything), and how much of it was ours.

const kCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];
/** What of ours runs in a page has this address. */
const kOurs = 'chrome-extension://';
/** Our readings go on in such callbacks, which name nobody; the sample pages have none. */
const kSlice = 'RunPostTaskCallback';
/** Asked where something stands, the browser first does what the next frame would have done. */
const kLayout = ['Layout', 'UpdateLayoutTree', 'PrePaint'];

/**
 * Gives what `act` gives, and the tasks as { clockMs, cpuMs, oursMs, layoutMs, names }; layoutMs is the part of oursMs in
 * which the page was laid out. Tracing may be on in one page only.
 */
export async function tasksDuring(page, act) {
  await page.tracing.start({ categories: kCategories });
  const given = await act();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return { given, tasks: tasksOf(traceEvents, mainThread(traceEvents, page.url())) };
}

/** The thread that holds the document of this address. */
function mainThread(events, url) {
  const process = events
    .flatMap(({ name, args, pid }) => [
      ...(name === 'TracingStartedInBrowser' ? (args.data?.frames ?? []) : []),
      ...(name === 'FrameCommittedInBrowser'
        ? [{ ...args.data, processId: args.data?.processId ?? pid }]
        : []),
    ])
    .find((frame) => frame.url === url)?.processId;
  const thread = events.find(
    ({ name, args, pid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' && (process === undefined || pid === process),
  );
  if (!thread) throw new Error(`The trace does not hold the main thread of ${url}`);
  return ({ pid, tid }) => pid === thread.pid && tid === thread.tid;
}

function tasksOf(events, isOnMain) {
  const own = events.filter((event) => isOnMain(event) && event.ph === 'X' && event.dur !== undefined);
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const tasks = [];
  let within = null;
  let oursEnd = -1;
  let layoutEnd = -1;
  for (const { name, ts, dur, tdur, args } of own) {
    if (name === 'RunTask') {
      within = {
        end: ts + dur,
        clockMs: dur / 1_000,
        cpuMs: (tdur ?? dur) / 1_000,
        oursMs: 0,
        layoutMs: 0,
        names: new Map(),
      };
      tasks.push(within);
      oursEnd = -1;
      continue;
    }
    if (!within || ts > within.end) continue;
    if (ts < oursEnd && ts >= layoutEnd && kLayout.includes(name)) {
      layoutEnd = ts + dur;
      within.layoutMs += (tdur ?? dur) / 1_000;
    }
    within.names.set(name, (within.names.get(name) ?? 0) + (tdur ?? dur) / 1_000);
    const isOurs =
      name === kSlice || (name === 'FunctionCall' && String(args?.data?.url ?? '').startsWith(kOurs));
    // One of ours inside another is counted with it.
    if (!isOurs || ts < oursEnd) continue;
    oursEnd = ts + dur;
    within.oursMs += (tdur ?? dur) / 1_000;
  }
  return tasks;
}

/** One line: how many there were, the longest, the longest of ours. */
export function told(tasks, limitMs = 50) {
  const longest = (of) => tasks.reduce((most, task) => (most && of(most) >= of(task) ? most : task), null);
  const over = (of) => tasks.filter((task) => of(task) > limitMs).length;
  const [clock, cpu, ours, alone] = [
    ({ clockMs }) => clockMs,
    ({ cpuMs }) => cpuMs,
    ({ oursMs }) => oursMs,
    ({ oursMs, layoutMs }) => oursMs - layoutMs,
  ].map((of) => {
    const task = longest(of);
    return { task, text: `${Math.round(task ? of(task) : 0)} ms (${over(of)} over ${limitMs})` };
  });
  const parts = [...(cpu.task?.names ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const made = parts.map(([name, ms]) => `${name} ${Math.round(ms)}`).join(', ');
  return `longest ${clock.text} by the clock, ${cpu.text} of the processor [${made}], ours ${ours.text}, without layout ${alone.text}`;
}
