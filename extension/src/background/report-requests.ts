// SPDX-License-Identifier: Apache-2.0
// Pictures of cases, and the files that are made of the records, as views ask for them: packs, reports, and one with
// everything.

import type { BackupRequests } from '../messages/backup-requests';
import type { MadeReport, ReportOrder, ReportProgress, ReportRequests } from '../messages/report-requests';
import type { HostLink } from '../native/host-link';
import type { MethodParams, MethodResults } from '../protocol/generated/types';
import { orUpdate } from './portfolio-requests';
import { Refused } from './refused';

type Requests = ReportRequests & BackupRequests;
type Handlers = {
  [T in keyof Requests]: (request: Requests[T]['request']) => Promise<Requests[T]['value']>;
};

const kPage = 50;

interface Making {
  stop: AbortController;
  progress: ReportProgress | null;
}

export function reportHandlers(link: Pick<HostLink, 'request'>): Handlers {
  const underWay = new Map<string, Making>();
  const reports = new Map<string, { order: ReportOrder; outcome: Promise<MadeReport> }>();
  const make = <T extends 'report.make' | 'backup.make'>(
    method: T,
    press: string,
    params: MethodParams[T],
  ): Promise<MethodResults[T]> => {
    const making: Making = { stop: new AbortController(), progress: null };
    const asked = link.request(method, params, {
      signal: making.stop.signal,
      onEvent: (name, told) => {
        if (name === 'report.progress') making.progress = told as ReportProgress;
      },
    });
    underWay.set(press, making);
    return orUpdate(asked).finally(() => underWay.delete(press));
  };
  return {
    'case.pictures': ({ caseId, offset }) =>
      orUpdate(link.request('case.pictures', { caseId, offset, limit: kPage })),
    'case.picture': ({ caseId, sha256, offset }) =>
      orUpdate(link.request('case.picture', { caseId, sha256, offset })),
    'report.contents': ({ scope, offset }) =>
      orUpdate(link.request('report.contents', { scope, offset, limit: kPage })),
    'report.make': ({ press, kind, scope, leaveOut, withLetters, listed }) => {
      const order = { kind, scope, leaveOut, withLetters, listed };
      const outcome = make('report.make', press, order).finally(() => reports.delete(press));
      reports.set(press, { order, outcome });
      return outcome;
    },
    'report.running': () => {
      const [running] = reports;
      return Promise.resolve({
        running: running ? { press: running[0], order: running[1].order } : null,
      });
    },
    'report.join': ({ press }) => {
      const report = reports.get(press);
      if (!report) throw new Refused('not_found', 'This report is no longer being made: make it again.');
      return report.outcome;
    },
    'report.progress': ({ press }) => Promise.resolve({ progress: underWay.get(press)?.progress ?? null }),
    'report.stop': ({ press }) => {
      const making = underWay.get(press);
      making?.stop.abort();
      return Promise.resolve({ stopped: making !== undefined });
    },
    'report.piece': ({ sha256, offset }) => orUpdate(link.request('report.piece', { sha256, offset })),
    'backup.status': () => orUpdate(link.request('backup.status', {})),
    'backup.make': ({ press, passphrase }) => make('backup.make', press, { passphrase }),
  };
}
