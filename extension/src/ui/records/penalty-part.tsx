// SPDX-License-Identifier: Apache-2.0
// Penalty days as the platforms' dated rules count them, low and high; both are lower bounds, since what other owners
// complained of is not seen.

import type { Penalty } from '../../messages/record-requests';
import { shown } from '../shown-text';
import { counted, dayOnly, number, text } from '../text';
import { pointsWords } from '../words/record-words';
import { PenaltyPlot } from './penalty-plot';

export function PenaltyPart({ penalties }: { penalties: readonly Penalty[] }) {
  if (penalties.length === 0) return null;
  return (
    <section class="penalties">
      <h3 class="part-subheading">{text('penalty_heading')}</h3>
      {penalties.map((penalty) => (
        <div key={penalty.rule} class="penalty">
          <p>
            <strong class="penalty-points">{pointsWords(penalty)}</strong>{' '}
            {counted('penalty_days', penalty.onRecord)}
            {penalty.closesAt > 0 && <> {text('penalty_closes', number(penalty.closesAt))}</>}
          </p>
          {penalty.effectHigh !== null && (
            <p class="fact">
              <bdi>{text('penalty_effect', shown(penalty.effectHigh))}</bdi>
            </p>
          )}
          {penalty.days.length > 0 && <PenaltyPlot penalty={penalty} />}
          {penalty.days.length > 0 && (
            <ul class="penalty-list">
              {penalty.days.map((one) => (
                <li key={one.first} class="fact">
                  {one.first === one.last
                    ? dayOnly(one.first)
                    : text('penalty_span', dayOnly(one.first), dayOnly(one.last))}
                  {': '}
                  {counted('penalty_links', one.links)} · {pointsWords({ ...penalty, ...one })} ·{' '}
                  {text('penalty_kept', dayOnly(one.keptUntil))}
                </li>
              ))}
            </ul>
          )}
          <p class="quiet-line">
            <bdi>{text('penalty_rule', shown(penalty.title), dayOnly(penalty.ruleDate))}</bdi>
          </p>
        </div>
      ))}
      <p class="quiet-line">{text('penalty_lower')}</p>
      <details>
        <summary>{text('penalty_belief')}</summary>
        <p>{text('penalty_belief_answer')}</p>
      </details>
    </section>
  );
}
