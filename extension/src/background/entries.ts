// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside a case, as views ask for them.

import type { EntryRequests } from '../messages/entry-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';

type Handlers = {
  [T in keyof EntryRequests]: (request: EntryRequests[T]['request']) => Promise<EntryRequests[T]['value']>;
};

const kPage = 50;

export function entryHandlers(link: Pick<HostLink, 'request'>): Handlers {
  return {
    'entry.list': ({ caseId, cursor }) =>
      orUpdate(link.request('entry.list', { caseId, cursor, limit: kPage })),
    'entry.versions': ({ entryId, cursor }) => orUpdate(link.request('entry.versions', { entryId, cursor })),
    'entry.write': ({ press, caseId, entryId, seen, facts }) =>
      orUpdate(link.request('entry.write', { requestKey: press, caseId, entryId, seen, facts })),
    'entry.takeBack': ({ press, entryId, seen, takenBack }) =>
      orUpdate(link.request('entry.takeBack', { requestKey: press, entryId, seen, takenBack })),
    'entry.due': () => orUpdate(link.request('entry.due', {})),
    'entry.upload': ({ sha256, bytes, offset, data }) =>
      orUpdate(link.request('entry.upload', { sha256, bytes, offset, data })),
    'entry.file': ({ entryId, sha256, offset }) =>
      orUpdate(link.request('entry.file', { entryId, sha256, offset })),
  };
}
