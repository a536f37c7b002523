// SPDX-License-Identifier: Apache-2.0
// Steps of cases and the sellers' records, as views ask for them.

import type { RecordRequests } from '../messages/record-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';

const kStoresPerPage = 50;

type Handlers = {
  [T in keyof RecordRequests]: (request: RecordRequests[T]['request']) => Promise<RecordRequests[T]['value']>;
};

export interface CaseTools {
  link: Pick<HostLink, 'request'>;
  /** Asks again what is known of every listing of every open page. */
  askKnownAgain(): Promise<void>;
}

export function recordHandlers({ link, askKnownAgain }: CaseTools): Handlers {
  const changed = (): void => void askKnownAgain().catch(() => undefined);
  return {
    'case.overview': () => orUpdate(link.request('case.overview', {})),
    'case.history': ({ caseId }) => orUpdate(link.request('case.history', { caseId })),
    'case.move': async ({ press, caseIds, state, portalWord, reason, day, filing, correction }) => {
      const step = { caseIds, state, portalWord, reason, day, filing, correction };
      const { cases } = await orUpdate(link.request('case.move', { requestKey: press, ...step }));
      changed();
      return { cases };
    },
    'case.undo': async ({ caseId }) => {
      const { state } = await orUpdate(link.request('case.undo', { caseId }));
      changed();
      return { state };
    },
    'seller.list': ({ cursor }) => orUpdate(link.request('seller.list', { cursor, limit: kStoresPerPage })),
    'seller.store': ({ storeId }) => orUpdate(link.request('seller.store', { storeId })),
    'seller.entity': ({ entityId }) => orUpdate(link.request('seller.entity', { entityId })),
  };
}
