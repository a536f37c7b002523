// SPDX-License-Identifier: Apache-2.0
// Requests of our own views, each answered exactly once. Only our extension pages get here (see sender-gate.ts).

import { openTab } from '../browser/tabs';
import { toBase64 } from '../messages/base64';
import type { PictureStore } from '../capture/picture-store';
import type { TabState } from '../messages/tab-state';
import type { ViewAnswer, ViewRequest, ViewRequests, ViewRequestType } from '../messages/view-messages';
import { HostTrouble } from '../native/host-problem';
import { HostRefusal } from '../native/host-refusal';
import type { HostLink } from '../native/host-link';
import { allowListing, disallowListing } from './allow-list';
import type { AllowTools } from './allow-list';
import { listCases } from './case';
import { recordHandlers } from './case-requests';
import { complaintHandlers } from './complaints';
import { entryHandlers } from './entries';
import { fillForm } from './fill';
import { openByHand, workCandidates } from './found-by-hand';
import type { HandTools } from './found-by-hand';
import { matchesOverview, pageCopy, pageListings } from './page-requests';
import { portalAddress } from './portal';
import { lookAtLinks, openByLink } from './linked-listings';
import { portfolioHandlers } from './portfolio-requests';
import { profileHandlers } from './profiles';
import { Refused } from './refused';
import { registrationHandlers } from './registration';
import { reportHandlers } from './report-requests';
import { isViewRequest } from './request-shape';
import { confirmRow, decide, plainOnly, undo } from './review';
import type { ReviewTools } from './review';
import { sheetHandlers } from './sheet-requests';
import { workHandlers } from './work-requests';
import { withoutRows } from './tab-book';
import type { TabBook } from './tab-book';

export interface RequestTools extends HandTools, AllowTools, ReviewTools {
  link: HostLink;
  book: TabBook;
  store: PictureStore;
  scanNow(tabId: number): Promise<TabState>;
  /** Ends when this worker knows the listings of the tab's page, which may have told an earlier one. */
  haveTold(tabId: number): Promise<void>;
  /** Remembers that this tab was opened for a portal. */
  notePortal(tabId: number, address: string): void;
}

type Handlers = {
  [T in ViewRequestType]: (request: ViewRequests[T]['request']) => Promise<ViewRequests[T]['value']>;
};

function handlers(tools: RequestTools): Handlers {
  const { link, book, store } = tools;
  const told =
    <R extends { tabId: number }, V>(handle: (request: R) => Promise<V>) =>
    async (request: R): Promise<V> => {
      await tools.haveTold(request.tabId);
      return await handle(request);
    };
  return {
    'scan.now': async ({ tabId }) => withoutRows(await tools.scanNow(tabId)),
    'scan.stop': async ({ tabId }) => {
      book.open(tabId).stopNow();
      return withoutRows(book.open(tabId).state);
    },
    'host.retry': async ({ tabId }) => {
      link.forgive();
      await link.connect().catch(() => undefined);
      return withoutRows(book.open(tabId).state);
    },
    'work.thumbnail': async ({ workId }) => {
      const picture = await link.request('work.thumbnail', { workId });
      return {
        src: `data:${picture.type};base64,${picture.data}`,
        width: picture.width,
        height: picture.height,
      };
    },
    'picture.shown': async ({ key }) => {
      const picture = await store.bytes(key);
      if (!picture)
        throw new Refused('not_found', 'This picture is no longer kept. Scan the page again to see it.');
      return { src: `data:${picture.mediaType};base64,${toBase64(picture.bytes)}` };
    },
    'case.open': (request) => confirmRow(tools, request),
    'case.list': ({ cursor }) => listCases(link, cursor),
    'portal.open': async ({ platform, page }) => {
      const address = portalAddress(platform, page);
      if (!address)
        throw new Refused('not_found', 'There is no complaint portal on record for this marketplace.');
      const tabId = await openTab(address);
      tools.notePortal(tabId, address);
      return { tabId };
    },
    'page.listings': told((request) => Promise.resolve(pageListings(book, request))),
    'page.copy': told(({ tabId }) => pageCopy(book, tabId)),
    'picked.clear': ({ tabId }) => {
      book.get(tabId)?.pick(null);
      return Promise.resolve(withoutRows(book.open(tabId).state));
    },
    'matches.overview': () => matchesOverview(book),
    'form.fill': (request) => fillForm(link, request),
    ...portfolioHandlers(link),
    'work.candidates': ({ pictureKey }) => workCandidates(tools, pictureKey),
    'case.openByHand': told((request) => openByHand(tools, request)),
    'links.look': (request) => lookAtLinks(tools, request),
    'case.openByLink': (request) => openByLink(tools, request),
    'listing.allow': told((request) => allowListing(tools, request)),
    'listing.disallow': told((request) => disallowListing(tools, request)),
    ...recordHandlers(tools),
    ...complaintHandlers(link),
    ...entryHandlers(link),
    ...profileHandlers(link),
    ...sheetHandlers(tools),
    ...reportHandlers(link),
    ...registrationHandlers(link),
    ...workHandlers(link),
    'review.decide': told((request) => decide(tools, request)),
    'review.undo': () => undo(tools),
    'review.plainOnly': (request) => plainOnly(tools, request),
  };
}

function failure(reason: unknown): ViewAnswer<ViewRequestType> {
  if (reason instanceof HostTrouble) {
    return { ok: false, code: 'host_unavailable', message: reason.detail, problem: reason.problem };
  }
  if (reason instanceof HostRefusal || reason instanceof Refused) {
    return { ok: false, code: reason.code, message: reason.message };
  }
  console.error('Counterproof:', reason);
  return { ok: false, code: 'internal', message: 'Something unforeseen happened. Please try again.' };
}

/** Null when the message is no request of ours. */
export function makeAnswerer(
  tools: RequestTools,
): (message: unknown) => Promise<ViewAnswer<ViewRequestType>> | null {
  const byType = handlers(tools);
  const run = async <T extends ViewRequestType>(request: ViewRequest): Promise<ViewAnswer<T>> => {
    const handle = byType[request.type] as (given: ViewRequest) => Promise<ViewRequests[T]['value']>;
    return { ok: true, value: await handle(request) };
  };
  return (message) => (isViewRequest(message) ? run(message).catch(failure) : null);
}
