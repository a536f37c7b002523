// SPDX-License-Identifier: Apache-2.0
import type { FillReport, LeftToArtist } from '../../forms/plan';
import type { FieldSource } from '../../messages/complaint-requests';
import { counted, text } from '../text';
import { leftWords, roleWords } from '../words/fill-words';

/** What was filled, what was refused and why, and what the artist does now. */
export function FillReportView({ report, sources }: { report: FillReport; sources: readonly FieldSource[] }) {
  return (
    <section class="report" aria-live="polite">
      <h3 class="part-subheading">{text('report_heading')}</h3>
      {report.understood ? (
        <Filled fills={report.fills} sources={sources} />
      ) : (
        <p class="error-line">{text('report_not_understood')}</p>
      )}
      {report.refusals.length > 0 && (
        <>
          <h4 class="report-subheading">{text('report_refused_heading')}</h4>
          <ul class="refusals">
            {report.refusals.map((refusal, index) => (
              <li key={`${refusal.role} ${index}`}>
                <strong>{roleWords(refusal.role)}</strong>: <bdi>{refusal.why}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.understood && <Untouched labels={report.untouched ?? []} />}
      {report.understood && <Left left={report.left} />}
    </section>
  );
}

function Filled({ fills, sources }: { fills: FillReport['fills']; sources: readonly FieldSource[] }) {
  const sourceOf = (role: string): string | undefined => sources.find(({ field }) => field === role)?.source;
  return (
    <>
      <p>{counted('report_filled', fills.length)}</p>
      <dl class="filled">
        {fills.map((fill, index) => (
          <div class="filled-field" key={`${fill.role} ${index}`}>
            <dt>
              <span class="filled-sign" aria-hidden="true">
                ✓
              </span>{' '}
              {roleWords(fill.role)}
              <span class="fact">
                {' '}
                <bdi>{text('quoted', fill.field)}</bdi>
              </span>
            </dt>
            <dd>{fill.hidden === true ? text('profile_filled_from') : <bdi>{fill.value}</bdi>}</dd>
            {sourceOf(fill.role) !== undefined && (
              <dd class="filled-from fact">
                {text('desk_from')}: <bdi>{sourceOf(fill.role)}</bdi>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}

/** The first few: a page may hold many fields that are about something else. */
function Untouched({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null;
  const shown = labels.slice(0, 8).map((label) => text('quoted', label));
  return (
    <p class="fact">
      <bdi>{text('report_untouched', shown.join(text('list_comma')))}</bdi>
    </p>
  );
}

function Left({ left }: { left: readonly LeftToArtist[] }) {
  if (left.length === 0) return null;
  return (
    <>
      <h4 class="report-subheading">{text('report_left_heading')}</h4>
      <ol class="left">
        {left.map((one) => (
          <li key={one}>{leftWords(one)}</li>
        ))}
      </ol>
    </>
  );
}
