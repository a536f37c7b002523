// SPDX-License-Identifier: Apache-2.0
// What a report is about stands in the address (#reports, #reports/case/ID), so that Back, reload and links work.

import { useEffect, useState } from 'preact/hooks';
import type { ReportScope } from '../../messages/report-requests';

const kAll: ReportScope = { kind: 'all', of: '' };

function scopeIn(hash: string): ReportScope {
  const [, kind, of] = /^#reports\/(case|seller)\/([0-9a-f-]{36})$/.exec(hash) ?? [];
  return kind && of ? { kind: kind as ReportScope['kind'], of } : kAll;
}

export function useReportScope(): ReportScope {
  const [scope, setScope] = useState(() => scopeIn(location.hash));
  useEffect(() => {
    const look = (): void => setScope(scopeIn(location.hash));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return scope;
}
