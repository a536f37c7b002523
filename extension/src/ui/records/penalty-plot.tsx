// SPDX-License-Identifier: Apache-2.0
import type { Penalty } from '../../messages/record-requests';
import { text } from '../text';
import { pointsWords } from '../words/record-words';

const kWidth = 320;
const kHeight = 64;
const kRoom = 4;

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Points over time as two steps, the low end and the high one; `from` is where the year on record begins. */
export function plotPaths({ days, from }: Pick<Penalty, 'days' | 'from'>): { low: string; high: string } {
  const ordered = [...days].sort((a, b) => (a.first < b.first ? -1 : 1));
  const start = Math.min(timeOf(from), ...ordered.map(({ first }) => timeOf(first)));
  const end = Math.max(start + 366 * 86_400_000, ...ordered.map(({ last }) => timeOf(last)));
  const most = Math.max(
    1,
    ordered.reduce((sum, { pointsHigh }) => sum + pointsHigh, 0),
  );
  const across = (time: number): string => (((time - start) / (end - start)) * kWidth).toFixed(1);
  const up = (points: number): string =>
    (kHeight - kRoom - (points / most) * (kHeight - 2 * kRoom)).toFixed(1);
  const path = (pointsOf: (day: Penalty['days'][number]) => number): string => {
    let sum = 0;
    const steps = ordered.map((day) => {
      sum += pointsOf(day);
      return `H${across(timeOf(day.first))}V${up(sum)}`;
    });
    return `M0 ${up(0)}${steps.join('')}H${kWidth}`;
  };
  return { low: path(({ pointsLow }) => pointsLow), high: path(({ pointsHigh }) => pointsHigh) };
}

export function PenaltyPlot({ penalty }: { penalty: Penalty }) {
  const { low, high } = plotPaths(penalty);
  return (
    <svg
      class="penalty-plot"
      viewBox={`0 0 ${kWidth} ${kHeight}`}
      role="img"
      aria-label={text('penalty_plot', pointsWords(penalty))}
      preserveAspectRatio="none"
    >
      <path class="plot-high" d={high} />
      <path class="plot-low" d={low} />
    </svg>
  );
}
