// SPDX-License-Identifier: Apache-2.0
// What became of the cases: found, reported, removed and back again, over time.

import { useId } from 'preact/hooks';
import type { CaseOverview } from '../../messages/record-requests';
import { number, text, toldDate } from '../text';

const kWhats = ['found', 'filed', 'removed', 'back'] as const;

/** Nothing where there are no cases. */
export function OutcomesPart({ overview }: { overview: CaseOverview | null }) {
  const heading = useId();
  if (overview === null || overview.all.found === 0) return null;
  const { months } = overview;
  const shown = months.filter((month) => kWhats.some((what) => month[what] > 0));
  // One scale for all, so that what was removed can be held against what was found.
  const most = Math.max(1, ...months.flatMap((month) => kWhats.map((what) => month[what])));
  return (
    <section class="outcomes" aria-labelledby={heading}>
      <h2 class="part-subheading" id={heading}>
        {text('outcomes_heading')}
      </h2>
      <dl class="outcomes-counts">
        {kWhats.map((what) => (
          <div key={what} class={`outcomes-${what}`}>
            <dt>{text(`outcomes_${what}`)}</dt>
            <dd>{number(overview.all[what])}</dd>
            <dd aria-hidden="true">
              <Bars counts={months.map((month) => month[what])} most={most} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet-line">{text('outcomes_how', toldDate(months[0]?.month ?? ''))}</p>
      {shown.length > 0 && (
        <details class="outcomes-months">
          <summary>{text('outcomes_table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('outcomes_month')}</th>
                {kWhats.map((what) => (
                  <th key={what} scope="col">
                    {text(`outcomes_${what}`)}
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
function Bars({ counts, most }: { counts: readonly number[]; most: number }) {
  return (
    <svg
      class="outcomes-bars"
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
