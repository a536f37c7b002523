// SPDX-License-Identifier: Apache-2.0
// The complaint desk, as views ask for it.

import type { ComplaintRequests } from '../messages/complaint-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';
import { importStatuses } from './statuses';

type Handlers = {
  [T in keyof ComplaintRequests]: (
    request: ComplaintRequests[T]['request'],
  ) => Promise<ComplaintRequests[T]['value']>;
};

export function complaintHandlers(link: Pick<HostLink, 'request'>): Handlers {
  return {
    'complaint.plan': () => orUpdate(link.request('complaint.plan', { caseIds: null })),
    'complaint.draft': ({ caseIds }) => link.request('complaint.draft', { caseIds }),
    'complaint.reason': ({ press, caseIds, reason }) =>
      orUpdate(link.request('complaint.reason', { requestKey: press, caseIds, reason })),
    'complaint.word': ({ press, caseIds, sentence, language, scope, text }) =>
      orUpdate(
        link.request('complaint.word', { requestKey: press, caseIds, sentence, language, scope, text }),
      ),
    'complaint.goOn': ({ press, guard, words }) =>
      orUpdate(link.request('complaint.goOn', { requestKey: press, guard, words })),
    'complaint.import': (request) => importStatuses(link, request),
    'complaint.mistake': ({ press, caseIds, answer }) =>
      orUpdate(link.request('complaint.mistake', { requestKey: press, caseIds, answer })),
    'complaint.withdrawals': () => orUpdate(link.request('complaint.withdrawals', {})),
    'complaint.withdrawal': ({ caseIds }) => orUpdate(link.request('complaint.withdrawal', { caseIds })),
    'complaint.number': ({ press, complaintId, reference }) =>
      orUpdate(link.request('complaint.number', { requestKey: press, complaintId, reference })),
    'counter.list': () => orUpdate(link.request('counter.list', {})),
    'counter.note': ({ press, caseId, number, note }) =>
      orUpdate(link.request('counter.note', { requestKey: press, caseId, number, note })),
    'counter.draft': ({ caseId }) => orUpdate(link.request('counter.draft', { caseId })),
  };
}
