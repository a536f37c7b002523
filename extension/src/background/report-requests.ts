// SPDX-License-Identifier: Apache-2.0
// Pictures of cases, and packs and reports, as views ask for them.

import type { MadeReport, ReportOrder, ReportProgress, ReportRequests } from '../messages/report-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';
import { Refused } from './refused';

type Handlers = {
  [T in keyof ReportRequests]: (request: ReportRequests[T]['request']) => Promise<ReportRequests[T]['value']>;
};

const kPage = 50;

interface Making {
  order: ReportOrder;
  stop: AbortController;
  progress: ReportProgress | null;
  outcome: Promise<MadeReport>;
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
    'report.make': ({ press, kind, scope, leaveOut, withLetters, listed }) => {
      const stop = new AbortController();
      const order = { kind, scope, leaveOut, withLetters, listed };
      const asked = link.request('report.make', order, {
        signal: stop.signal,
        onEvent: (name, params) => {
          if (name === 'report.progress') making.progress = params as ReportProgress;
        },
      });
      const outcome = orUpdate(asked).finally(() => underWay.delete(press));
      const making: Making = { order, stop, progress: null, outcome };
      underWay.set(press, making);
      return outcome;
    },
    'report.running': () => {
      const [running] = underWay;
      return Promise.resolve({
        running: running ? { press: running[0], order: running[1].order } : null,
      });
    },
    'report.join': ({ press }) => {
      const making = underWay.get(press);
      if (!making) throw new Refused('not_found', 'This report is no longer being made: make it again.');
      return making.outcome;
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
