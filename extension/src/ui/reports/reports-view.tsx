// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { ReportKind, ReportOrder } from '../../messages/report-requests';
import { text } from '../text';
import { isUnderWay, MakingPart } from './making-part';
import { PackPart } from './pack-part';
import { useReportScope } from './report-address';
import { useMaking } from './use-making';
import type { Making } from './use-making';

const kKinds: readonly ReportKind[] = ['evidence', 'pattern'];

const kFigures: ReportOrder = {
  kind: 'pattern',
  scope: { kind: 'all', of: '' },
  leaveOut: [],
  withLetters: false,
  listed: '',
};

/** What leaves the records for others to read: evidence packs and the report of the figures. */
export function ReportsView({ hostReady }: { hostReady: boolean }) {
  const scope = useReportScope();
  const making = useMaking();
  const [kind, setKind] = useState<ReportKind>('evidence');
  useEffect(() => {
    if (scope.kind !== 'all') setKind('evidence');
  }, [scope.kind, scope.of]);
  return (
    <div class="reports-view">
      <div class="page-head">
        <h2 class="page-heading">{text('reports_heading')}</h2>
        <div class="pair-ways" role="group" aria-label={text('report_kinds')}>
          {kKinds.map((one) => (
            <button
              type="button"
              key={one}
              class={`chip pair-way report-kind-${one}`}
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {text(`report_kind_${one}`)}
            </button>
          ))}
        </div>
      </div>
      <p class="report-limits">{text('report_limits')}</p>
      {kind === 'evidence' ? (
        <PackPart key={`${scope.kind} ${scope.of}`} scope={scope} making={making} hostReady={hostReady} />
      ) : (
        <FiguresPart making={making} hostReady={hostReady} />
      )}
    </div>
  );
}

function FiguresPart({ making, hostReady }: { making: Making; hostReady: boolean }) {
  return (
    <section class="figures-part" aria-label={text('report_kind_pattern')}>
      <p>{text('report_pattern_intro')}</p>
      <p class="quiet-line">{text(hostReady ? 'report_english' : 'cases_need_host')}</p>
      <button
        type="button"
        class="button button-main report-make"
        disabled={!hostReady || isUnderWay(making)}
        onClick={() => void making.make(kFigures)}
      >
        {text('report_make_pattern')}
      </button>
      <MakingPart making={making} isOurs={making.order?.kind === 'pattern'} />
    </section>
  );
}
