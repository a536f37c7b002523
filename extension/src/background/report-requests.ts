// SPDX-License-Identifier: Apache-2.0
// Pictures of cases, and packs and reports, as views ask for them.

import type { ReportProgress, ReportRequests } from '../messages/report-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';

type Handlers = {
  [T in keyof ReportRequests]: (request: ReportRequests[T]['request']) => Promise<ReportRequests[T]['value']>;
};

const kPage = 50;

interface Making {
  stop: AbortController;
  progress: ReportProgress | null;
}

export function reportHandlers(link: Pick<HostLink, 'request'>): Handlers {
  const underWay = new Map<string, Making>();
  return {
    'case.pictures': ({ caseId, offset }) =>
      orUpdate(link.request('case.pictures', { caseId, offset, limit: kPage })),
    'case.picture': ({ caseId, sha256, offset }) =>
      orUpdate(link.request('case.picture', { caseId, sha256, offset })),
    'report.contents': ({ scope, offset }) =>
      orUpdate(link.request('report.contents', { scope, offset, limit: kPage })),
    'report.make': async ({ press, kind, scope, leaveOut, withLetters }) => {
      const making: Making = { stop: new AbortController(), progress: null };
      underWay.set(press, making);
      try {
        const made = link.request(
          'report.make',
          { kind, scope, leaveOut, withLetters },
          {
            signal: making.stop.signal,
            onEvent: (name, params) => {
              if (name === 'report.progress') making.progress = params as ReportProgress;
            },
          },
        );
        return await orUpdate(made);
      } finally {
        underWay.delete(press);
      }
    },
    'report.progress': ({ press }) => Promise.resolve({ progress: underWay.get(press)?.progress ?? null }),
    'report.stop': ({ press }) => {
      const making = underWay.get(press);
      making?.stop.abort();
      return Promise.resolve({ stopped: making !== undefined });
    },
    'report.piece': ({ sha256, offset }) => orUpdate(link.request('report.piece', { sha256, offset })),
  };
}
