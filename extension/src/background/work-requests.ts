// SPDX-License-Identifier: Apache-2.0
// The records of the works, as views ask for them.

import type { WorkRequests } from '../messages/work-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';

type Handlers = {
  [T in keyof WorkRequests]: (request: WorkRequests[T]['request']) => Promise<WorkRequests[T]['value']>;
};

const kPage = 50;

export function workHandlers(link: Pick<HostLink, 'request'>): Handlers {
  return {
    'work.list': ({ cursor, filter, words }) =>
      orUpdate(link.request('work.list', { cursor, limit: kPage, filter, words })),
    'work.noted': ({ workId }) => orUpdate(link.request('work.noted', { workId })),
    'work.note': ({ press, workId, note, seenAt }) =>
      orUpdate(link.request('work.note', { requestKey: press, workId, note, seenAt })),
    'work.preview': ({ list }) => orUpdate(link.request('work.preview', { list })),
    'work.import': ({ list, planned }) => orUpdate(link.request('work.import', { list, planned })),
  };
}
