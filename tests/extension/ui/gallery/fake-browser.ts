// SPDX-License-Identifier: Apache-2.0
// Stands in for the browser and the background in the gallery, so that a view can be looked at in any state. The views
// themselves, with their doors to the browser, are the real ones. The address says which scene: `?scene=NAME`.

import type { TabState } from '../../../../extension/src/messages/tab-state';
import type { ViewRequest } from '../../../../extension/src/messages/view-messages';
import { englishMessage } from '../locale';
import { kCases, kDraft, kFillReport, kNeeded } from '../states';
import { artwork, garment } from './sample-art';
import { kScenes } from './scenes';

const scene = kScenes[new URL(location.href).searchParams.get('scene') ?? ''];
if (!scene) throw new Error('No such scene.');
const { state } = scene;

function value(request: ViewRequest): unknown {
  switch (request.type) {
    case 'scan.now':
    case 'scan.stop':
    case 'host.retry':
      return state;
    case 'work.thumbnail':
      return { src: artwork(request.workId), width: 400, height: 500 };
    case 'picture.shown':
      return { src: garment(request.key) };
    case 'case.open':
      return { caseId: 'case-9', created: true, openedAt: '2026-11-21T10:00:00Z' };
    case 'case.list':
      return { cases: scene?.cases ?? kCases, next: null };
    case 'complaint.draft':
      return { draft: kDraft, needed: kNeeded };
    case 'portal.open':
      return { tabId: 8 };
    case 'form.fill':
      return scene?.report ?? kFillReport;
  }
}

const event = { addListener: () => undefined, removeListener: () => undefined };
const memory: Record<string, unknown> = scene.memory ?? {};

const fake = {
  i18n: { getMessage: (key: string, substitutions: string[]) => englishMessage(key, substitutions) },
  runtime: {
    connect: () => ({
      onMessage: {
        addListener: (take: (message: { type: 'state'; state: TabState }) => void) =>
          scene.silent ? undefined : setTimeout(() => take({ type: 'state', state })),
      },
      onDisconnect: event,
      disconnect: () => undefined,
    }),
    sendMessage: async (request: ViewRequest) =>
      scene.silent ? await new Promise(() => undefined) : { ok: true, value: value(request) },
  },
  tabs: { query: async () => [{ id: state.tabId }], onActivated: event },
  permissions: { contains: async () => true, request: async () => true },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: memory[key] }),
      set: async (change: Record<string, unknown>) => void Object.assign(memory, change),
    },
  },
  sidePanel: { open: async () => undefined },
};
// Firefox calls it `browser`, Chromium already has an empty `chrome` on every page.
Object.defineProperty(globalThis, 'browser', { value: fake, configurable: true });
