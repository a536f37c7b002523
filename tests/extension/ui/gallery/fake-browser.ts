// SPDX-License-Identifier: Apache-2.0
// Stands in for the browser and the background in the gallery, so that a view can be looked at in any state. The views
// themselves, with their doors to the browser, are the real ones. The address says which scene, and in which language
// if not in the scene's own: `?scene=NAME&language=es`.

import type { TabState } from '../../../../extension/src/messages/tab-state';
import { ToldRows } from '../../../../extension/src/messages/row-changes';
import { OVERVIEW_PORT } from '../../../../extension/src/messages/view-messages';
import type { OverviewPush, StatePush, ViewRequest } from '../../../../extension/src/messages/view-messages';
import { messageIn } from '../locale';
import type { Language } from '../locale';
import { kCases, kDraft, kFillReport, kNeeded, tab } from '../states';
import { artwork, garment } from './sample-art';
import { kAccuses, kImported, kPreparedDraft, queueOf } from './sample-desk';
import { kBackup, kMadeBackup } from './sample-backup';
import { kCopy, kListings, linkRow, works } from './sample-answers';
import { listPreview } from './sample-lists';
import { overviewOf } from './sample-outcomes';
import { entity, history, storeDetails, stores } from './sample-records';
import { counterOf, countersOf } from './sample-counters';
import { lettersOf, versionsOf } from './sample-entries';
import { withdrawalOf, withdrawalsOf } from './sample-withdrawals';
import { profilesOf } from './sample-profiles';
import { kReadyDone, registerQueueOf } from './sample-ready';
import { contentsOf, kMade, kPiece, picturesOf } from './sample-reports';
import { recordOf, workListOf } from './sample-works';
import { worksPreview } from './sample-works-list';
import { kScenes } from './scenes';

const asked = new URL(location.href).searchParams;
const scene = kScenes[asked.get('scene') ?? ''];
if (!scene) throw new Error('No such scene.');
const state = scene.state ?? tab();
const list = scene.list ?? listPreview();
const language = (asked.get('language') ?? scene.language ?? 'en') as Language;
const requests: ViewRequest[] = [];
type Decide = Extract<ViewRequest, { type: 'review.decide' }>;
const decided: Decide[] = [];
const kPage = 50;

function value(request: ViewRequest): unknown {
  switch (request.type) {
    case 'scan.now':
    case 'scan.stop':
    case 'host.retry':
    case 'picked.clear':
      return state;
    case 'host.state':
      return state.host;
    case 'work.thumbnail':
      return { src: artwork(request.workId), width: 400, height: 500 };
    case 'picture.shown':
      return { src: garment(request.key) };
    case 'case.open':
    case 'case.openByHand':
      return { caseId: 'case-9', created: true, openedAt: '2026-11-21T10:00:00Z' };
    case 'case.list': {
      const all = scene?.cases ?? kCases;
      const from = Number(request.cursor ?? 0);
      const next = from + kPage < all.length ? String(from + kPage) : null;
      return { cases: all.slice(from, from + kPage), next };
    }
    case 'complaint.draft':
      return scene?.draft ? scene.draft : scene?.queue ? kPreparedDraft : { draft: kDraft, needed: kNeeded };
    case 'portal.open':
      return { tabId: 8 };
    case 'form.fill':
      return scene?.report ?? kFillReport;
    case 'portfolio.chooseFolder':
      return { outcome: 'added', folders: 1 };
    case 'portfolio.rescan':
      return { started: true };
    case 'portfolio.works': {
      const all = works(scene?.works ?? 24).filter(
        (row) => request.state === 'all' || row.state === request.state,
      );
      const from = Number(request.cursor ?? 0);
      const next = from + kPage < all.length ? String(from + kPage) : null;
      return { works: all.slice(from, from + kPage), next, total: all.length };
    }
    case 'work.candidates':
      return {
        candidates: works(5).map(({ id, title }, index) => ({
          workId: id,
          workTitle: title,
          score: index < 2 ? 0.6 - index / 5 : null,
        })),
      };
    case 'links.look':
      return { links: request.links.map(linkRow) };
    case 'case.openByLink':
      return { caseId: 'case-9', created: true, openedAt: '2026-11-21T10:00:00Z' };
    case 'listing.allow':
      return { allowed: true };
    case 'listing.disallow':
      return { allowed: false };
    case 'review.decide': {
      decided.push(request);
      const refusals = decided.filter(({ verdict }) => verdict === 'not_mine').length;
      return { offerPlainOnly: scene?.offers && refusals === 1 ? [request.workId] : [] };
    }
    case 'review.undo':
      return undone(decided.pop());
    case 'review.plainOnly':
      return {};
    case 'case.history':
      return { ...history(request.caseId, scene?.standsAt), mistake: scene?.mistake ?? null };
    case 'case.undo':
      return { state: 'confirmed' };
    case 'case.move':
      return { cases: request.caseIds.length };
    case 'seller.list': {
      const all = stores(scene?.stores ?? 14);
      const from = Number(request.cursor ?? 0);
      const next = from + kPage < all.length ? String(from + kPage) : null;
      return { stores: all.slice(from, from + kPage), next, total: all.length };
    }
    case 'seller.store':
      return storeDetails(request.storeId);
    case 'seller.entity':
      return entity(request.entityId);
    case 'page.listings': {
      const all = scene?.listings ?? kListings;
      const from = Number(request.cursor ?? 0);
      const next = from + 200 < all.length ? String(from + 200) : null;
      return { listings: all.slice(from, from + 200), next };
    }
    case 'page.copy':
      return kCopy;
    case 'matches.overview':
      return { tabs: scene?.tabs ?? [] };
    case 'complaint.plan':
      return scene?.queue ?? queueOf(0, 0);
    case 'complaint.mistake':
      return { cases: request.caseIds.length };
    case 'complaint.withdrawals':
      return scene?.withdrawals ?? withdrawalsOf(0, 0);
    case 'complaint.withdrawal':
      return scene?.withdrawal ?? withdrawalOf();
    case 'counter.list':
      return scene?.counters ?? countersOf(0);
    case 'counter.draft':
      return scene?.counter ?? counterOf();
    case 'counter.note':
      return { number: request.number };
    case 'sheet.export':
      return { sha256: '0'.repeat(64), bytes: 3, rows: 0, data: '77u/' };
    case 'case.overview':
      return overviewOf((scene?.cases ?? kCases).length);
    case 'work.preview':
      return scene?.worksList ?? worksPreview();
    case 'work.import':
      return { written: 112, unchanged: 3 };
    case 'sheet.preview':
      return list;
    case 'sheet.import':
      return { added: 612, known: 10 };
    case 'complaint.number':
      return { reference: request.reference };
    case 'complaint.word':
      return { findings: request.text?.includes('stole') ? [kAccuses] : [] };
    case 'complaint.goOn':
      return { guard: request.guard };
    case 'complaint.import':
      return kImported;
    case 'complaint.reason':
      return { cases: request.caseIds.length };
    case 'profile.list':
      return scene?.profiles ?? profilesOf(1);
    case 'profile.write':
      return { profileId: 'profile-1' };
    case 'profile.remove':
      return { works: 0 };
    case 'profile.give':
      return { works: request.workIds.length };
    case 'profile.owners':
      return {
        owners: request.workIds.map((workId, index) => ({
          workId,
          profileId: index < 3 ? 'profile-2' : 'profile-1',
          given: index < 3,
        })),
      };
    case 'case.pictures':
      return scene?.pictures ?? picturesOf(2);
    case 'case.picture':
    case 'report.piece':
      return kPiece;
    case 'report.contents':
      return scene?.contents ?? contentsOf(3);
    case 'report.make':
    case 'report.join':
      return kMade;
    case 'report.running':
      return { running: null };
    case 'report.progress':
      return { progress: scene?.backupProgress ?? null };
    case 'backup.status':
      return scene?.backup ?? kBackup;
    case 'backup.make':
      return scene?.backupProgress ? new Promise(() => undefined) : kMadeBackup;
    case 'report.stop':
      return { stopped: true };
    case 'entry.list':
      return scene?.letters ?? lettersOf(0);
    case 'entry.versions':
      return versionsOf(request.entryId);
    case 'entry.write':
    case 'entry.takeBack':
      return { entry: lettersOf(1).entries[0] };
    case 'entry.due':
      return { due: [], total: 0 };
    case 'entry.upload':
      return { received: request.bytes, kept: true };
    case 'entry.file':
      return { bytes: 5, data: 'aGVsbG8=' };
    case 'registration.standing':
      return scene?.ready ?? kReadyDone;
    case 'registration.mark':
      return { noted: true };
    case 'registration.queue':
      return registerQueueOf(scene?.registering ?? 0, request.part, request.offset);
    case 'registration.paper':
      return { sha256: '0'.repeat(64), bytes: 3, type: 'image/jpeg' };
    case 'work.noted':
      return scene?.record ?? recordOf();
    case 'work.note':
      return { note: request.note, notedAt: '2026-11-23T10:00:00.000Z' };
    case 'work.list':
      return workListOf(scene?.works ?? 24, request);
  }
}

function undone(last: Decide | undefined): unknown {
  return {
    kind: 'verdict',
    answer: last?.verdict ?? 'not_mine',
    decidedAt: '2026-11-21T10:00:00Z',
    pairs: (last?.rows ?? [{ key: '1 S1' }]).map(({ key }) => {
      const [listingId, pictureKey] = key.split(' ');
      return { listingId, pictureKey, workId: last?.workId ?? '' };
    }),
  };
}

async function answer(request: ViewRequest): Promise<unknown> {
  const failing = scene?.failing?.[request.type];
  return failing ? { ok: false, ...failing } : { ok: true, value: await value(request) };
}

const event = { addListener: () => undefined, removeListener: () => undefined };
const memory: Record<string, unknown> = scene.memory ?? {};
let push: (state: TabState) => void = () => undefined;

const fake = {
  i18n: {
    getMessage: (key: string, substitutions: string[]) => messageIn(language, key, substitutions),
  },
  runtime: {
    getURL: (path: string) => `chrome-extension://counterproof/${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    getContexts: async () => [],
    connect: ({ name }: { name: string }) => ({
      onMessage: {
        addListener: (take: (push: StatePush | OverviewPush) => void) => {
          if (name === OVERVIEW_PORT) {
            setTimeout(() => take({ type: 'overview', tabs: scene?.tabs ?? [] }));
            return;
          }
          const told = new ToldRows();
          // Each piece comes as a task of its own, as from the real background.
          push = ({ rows, ...facts }) => {
            for (const changes of told.changesTo([...rows]))
              setTimeout(() =>
                take(JSON.parse(JSON.stringify({ type: 'state', state: facts, rows: changes })) as StatePush),
              );
          };
          if (!scene.silent) setTimeout(() => push(state));
        },
      },
      onDisconnect: event,
      disconnect: () => undefined,
    }),
    sendMessage: async (request: ViewRequest) => {
      requests.push(request);
      return scene.silent ? await new Promise(() => undefined) : await answer(request);
    },
  },
  tabs: {
    query: async () => [{ id: state.tabId }],
    onActivated: event,
    create: async () => ({ id: 8 }),
    update: async () => ({ id: 8, windowId: 1 }),
  },
  windows: { update: async () => undefined },
  permissions: { contains: async () => true, request: async () => true },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: memory[key] }),
      set: async (change: Record<string, unknown>) => void Object.assign(memory, change),
    },
    onChanged: event,
  },
  sidePanel: { open: async () => undefined },
};
// Firefox calls it `browser`, Chromium already has an empty `chrome` on every page.
Object.defineProperty(globalThis, 'browser', { value: fake, configurable: true });
// For tests: what was asked so far, and another state of the tab.
Object.assign(globalThis, { asked: requests, pushState: (now: TabState) => push(now), sceneState: state });
