// SPDX-License-Identifier: Apache-2.0
// What became of the cases: found, reported, removed and back again, over time.

import { useId } from 'preact/hooks';
import type { CaseOverview } from '../../messages/record-requests';
import { number, text, toldDate } from '../text';

const kWhats = ['found', 'filed', 'removed', 'back'] as const;

/** Nothing where there are no cases. */
export function OverviewPart({ overview }: { overview: CaseOverview | null }) {
  const heading = useId();
  if (overview === null || overview.all.found === 0) return null;
  const { months } = overview;
  const shown = months.filter((month) => kWhats.some((what) => month[what] > 0));
  return (
    <section class="overview" aria-labelledby={heading}>
      <h2 class="part-subheading" id={heading}>
        {text('overview_heading')}
      </h2>
      <dl class="overview-counts">
        {kWhats.map((what) => (
          <div key={what} class={`overview-${what}`}>
            <dt>{text(`overview_${what}`)}</dt>
            <dd>{number(overview.all[what])}</dd>
            <dd aria-hidden="true">
              <Bars counts={months.map((month) => month[what])} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet-line">{text('overview_how', toldDate(months[0]?.month ?? ''))}</p>
      {shown.length > 0 && (
        <details class="overview-months">
          <summary>{text('overview_table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('overview_month')}</th>
                {kWhats.map((what) => (
                  <th key={what} scope="col">
                    {text(`overview_${what}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...shown].reverse().map((month) => (
                <tr key={month.month}>
                  <th scope="row">{toldDate(month.month)}</th>
                  {kWhats.map((what) => (
                    <td key={what}>{number(month[what])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

const kWide = 4;
const kGap = 1;
const kHigh = 32;

/** A bar for each month, the newest at the right; the table beside says the numbers. */
function Bars({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      class="overview-bars"
      viewBox={`0 0 ${counts.length * (kWide + kGap)} ${kHigh}`}
      preserveAspectRatio="none"
    >
      {counts.map((count, at) => {
        // One among thousands is still seen.
        const high = count === 0 ? 0 : Math.max(2, (count / most) * kHigh);
        return <rect key={at} x={at * (kWide + kGap)} y={kHigh - high} width={kWide} height={high} />;
      })}
    </svg>
  );
}
