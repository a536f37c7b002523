// SPDX-License-Identifier: Apache-2.0
// The background: wires the parts together and listens. The browser may end it between any two lines; what must last
// is in session storage, in the picture store or with the host.

import { acceptPorts, answerRequests } from '../browser/extension-messages';
import type { IncomingPort } from '../browser/extension-messages';
import { getMessage } from '../browser/i18n';
import { openNativePort } from '../browser/native-port';
import { ownAddress, ownVersion } from '../browser/own-address';
import { kPagePort } from '../browser/page-link';
import { closeLocalToContentScripts, forgetLocal, loadLocal, saveLocal } from '../browser/local-store';
import { mayReach } from '../browser/permissions';
import { forgetSession, loadSession, saveSession } from '../browser/session-store';
import { sendToPage, watchTabs } from '../browser/tabs';
import { showBadge } from '../browser/toolbar';
import { CaptureQueue } from '../capture/capture-queue';
import { fetchPicture } from '../capture/fetch-picture';
import { PictureBudget } from '../capture/picture-budget';
import { PictureStore } from '../capture/picture-store';
import { OVERVIEW_PORT, VIEW_PORT_PREFIX } from '../messages/view-messages';
import { HostLink } from '../native/host-link';
import { MatchQueue } from '../native/match-queue';
import { identity } from '../protocol/generated/constants';
import { badgeOf } from './badge';
import { ComparisonBasis } from './comparison-basis';
import { HostWatch } from './host-watch';
import { ListingQuestions } from './listing-questions';
import { keepOptionalSites } from './optional-sites';
import { readPageMessage } from './page-message';
import { OverviewFeed } from './overview-feed';
import { SilentPages, reachPage } from './page-presence';
import { offerPicking } from './picked-picture';
import { PairQuestions } from './pair-questions';
import { PictureChecks } from './picture-checks';
import { sendPicturesAgain } from './pictures-again';
import type { CheckTools } from './picture-checks';
import { Portals } from './portal-tabs';
import { Presses } from './presses';
import { isOwnView, marketplaceTab } from './sender-gate';
import { ScanStarter } from './scan-start';
import { SellerNotes } from './seller-notes';
import { StoreCoverages } from './store-coverage';
import { TabBook } from './tab-book';
import type { TabScan } from './tab-scan';
import { makeAnswerer } from './view-requests';

const kCaptureLimitMs = 15_000;
/** A page that reloads or comes back says so within this time; else its tab shows nothing of ours any more. */
const kPageGoneMs = 1_500;

const ownRoot = ownAddress('');
const link = new HostLink((events) => openNativePort(identity.hostName, events), ownVersion());
const store = new PictureStore();
const matches = new MatchQueue(link, (result) => link.noteRevision(result.revision));
const comparison = new ComparisonBasis();
const captures = new CaptureQueue();
const budget = new PictureBudget();
const capture: CheckTools['fetchPicture'] = (address, signal) =>
  fetchPicture(address, signal, {
    fetch: (url, init) => fetch(url, init),
    mayFetch: mayReach,
    timeLimitMs: kCaptureLimitMs,
  });
const checks = new PictureChecks({
  captures,
  budget,
  fetchPicture: capture,
  matches,
  store,
  basis: () => comparison.of(link.state),
});

const questions = new ListingQuestions(link);
const pairQuestions = new PairQuestions(link);
const sellers = new SellerNotes(link);

function askOfListings(scan: TabScan): void {
  void questions.ask(scan).catch(() => undefined);
}

function askOfRows(scan: TabScan): void {
  askOfListings(scan);
  void pairQuestions.ask(scan).catch(() => undefined);
}

async function askPairs(): Promise<void> {
  await Promise.all(book.all().map((scan) => pairQuestions.ask(scan)));
}

async function askKnownAgain(): Promise<void> {
  await Promise.all(
    book.all().map((scan) => {
      scan.askAllAnew();
      return questions.ask(scan);
    }),
  );
  await askPairs();
}

void closeLocalToContentScripts().catch(() => undefined);
const coverages = new StoreCoverages({
  load: loadLocal,
  save: saveLocal,
  forget: forgetLocal,
  changed: () => book.all().forEach((scan) => scan.coverageChanged()),
});

const overview = new OverviewFeed(() => book);

const book: TabBook = new TabBook({
  checks,
  connect: () => link.connect(),
  hostState: () => link.state,
  outlineLabels: () => ({
    new: getMessage('outline_label', []),
    in_cases: getMessage('outline_label_in_cases', []),
  }),
  coverage: (reading, address) => coverages.note(reading, address),
  save: saveSession,
  forget: forgetSession,
  sendToPage,
  showBadge: (tabId, state) => {
    overview.changed();
    const badge = badgeOf(state);
    void showBadge(tabId, badge.text, getMessage(badge.title, [String(badge.count)]));
  },
  rowsChanged: askOfRows,
});

const watch = new HostWatch({
  link,
  hasWork: () => book.all().some((scan) => scan.waitsForHost),
  watched: () => book.watched,
  resumeAll: () => {
    book.all().forEach((scan) => scan.resume());
    void starter.haveOutdatedTold();
  },
  checkAllAnew: () => {
    book.all().forEach((scan) => scan.checkAnew());
    void starter.haveOutdatedTold();
  },
  basis: () => comparison.of(link.state),
  now: Date.now,
});
link.onState(() => book.pushAll());

const portals = new Portals(book);
const starter = new ScanStarter({ book, link, portals });
/** A page's open line, and the page that it has told of. */
interface PageLine {
  told: string | null;
}
const pageLines = new Map<number, PageLine>();

const silent = new SilentPages(book);

// What an earlier worker kept only saves work: without it all is read anew.
const ready = loadSession()
  .catch(() => ({}))
  .then((session) => {
    portals.restore(session);
    // An earlier worker died with pictures still waiting: the pages read themselves again, and the scan goes on.
    for (const scan of book.restore(session)) {
      silent.add(scan.tabId);
      if (scan.busy || scan.waitsForHost) void reachPage(scan, { type: 'page.scan' });
    }
    void starter.haveOutdatedTold();
  });

const answer = makeAnswerer({
  link,
  book,
  store,
  presses: new Presses(),
  sendPictures: (keys) => sendPicturesAgain({ store, matches }, keys),
  capture: async (picture) => {
    await checks.ended(picture.key);
    const kept = await store.bytes(picture.key);
    if (kept) return { ok: true, picture: kept };
    const { signal } = new AbortController();
    return await captures.run(picture.key, 0, signal, () => capture(picture, signal));
  },
  askKnownAgain,
  askPairs,
  scanNow: (tabId) => starter.scanNow(tabId),
  haveTold: (tabId) => starter.haveTold(tabId),
  notePortal: (tabId, address) => portals.note(tabId, address),
});

answerRequests((message, sender) => {
  if (!isOwnView(sender, ownRoot)) return null;
  watch.wake();
  return ready.then(
    async () => (await answer(message)) ?? { ok: false as const, code: 'unknown_request', message: '' },
  );
});

offerPicking(book, (tabId) => ready.then(() => starter.haveRead(tabId)));

function acceptPage(port: IncomingPort): void {
  const tabId = marketplaceTab(port.sender);
  if (tabId === null) return port.close();
  const line: PageLine = { told: null };
  pageLines.set(tabId, line);
  // The page is being read meanwhile. Without a host the scan itself says so.
  watch.wake();
  void link.connect().catch(() => undefined);
  port.onMessage((raw) => {
    const message = readPageMessage(raw, port.sender.url);
    if (!message) return;
    watch.wake();
    void ready.then(() => {
      if (pageLines.get(tabId) !== line) return;
      silent.heard(tabId);
      const scan = book.open(tabId);
      line.told = message.pageId;
      if (message.type === 'page.order') return scan.takeOrder(message);
      if (message.fresh) book.forgetOutlines(tabId);
      // A piece of a telling whose beginning went to a worker that died: the page tells all again.
      if (!message.fresh && scan.page !== message.pageId) return void reachPage(scan, { type: 'page.scan' });
      scan.take(message);
      askOfListings(scan);
      if (message.more) return;
      starter.noteRead(tabId);
      sellers.note({ ...message, listings: scan.allListings() });
    });
  });
  port.onClosed(() => {
    if (pageLines.get(tabId) === line) pageLines.delete(tabId);
    setTimeout(() => {
      const scan = book.get(tabId);
      const now = pageLines.get(tabId);
      // A line opens before its page has anything to tell: what is shown may still be of the page before.
      if (scan && (!now || now.told !== scan.page)) scan.leavePage();
    }, kPageGoneMs);
  });
}

acceptPorts((port) => {
  if (port.name === kPagePort) return acceptPage(port);
  if (!isOwnView(port.sender, ownRoot)) return port.close();
  if (port.name === OVERVIEW_PORT) return void ready.then(() => overview.add(port));
  if (!port.name.startsWith(VIEW_PORT_PREFIX)) return port.close();
  const tabId = Number(port.name.slice(VIEW_PORT_PREFIX.length));
  if (!Number.isSafeInteger(tabId) || tabId < 0) return port.close();
  watch.wake();
  void ready.then(async () => {
    book.addView(tabId, port);
    void silent.ask(tabId);
    await portals.look(tabId);
    await link.connect().catch(() => undefined);
    if (book.get(tabId)?.isOutOfDate) await starter.haveTold(tabId);
  });
});

keepOptionalSites();

watchTabs({
  onClosed: (tabId) =>
    void ready.then(() => {
      portals.forget(tabId);
      book.close(tabId);
      overview.changed();
    }),
  onMoved: (tabId, change) =>
    void ready.then(() => {
      portals.moved(tabId, change.url);
      overview.changed();
      if (!change.loading) void silent.ask(tabId);
    }),
});
