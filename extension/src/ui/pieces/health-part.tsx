// SPDX-License-Identifier: Apache-2.0
import type { PageState } from '../../messages/tab-state';
import { number, text } from '../text';
import type { TextKey } from '../text';

const kFigures = ['links', 'cards', 'withImage', 'joined', 'withSeller'] as const;

/** How well the page was understood, in numbers: for the artist who wonders whether something is missing. */
export function HealthPart({ page }: { page: PageState }) {
  const { health } = page;
  if (kFigures.every((figure) => health[figure] === 0)) return null;
  return (
    <details class="health">
      <summary>{text('health_heading')}</summary>
      <table>
        <tbody>
          {kFigures.map((figure) => (
            <tr key={figure}>
              <th scope="row">{text(`health_${figure}` as TextKey)}</th>
              <td>{number(health[figure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {health.cards < health.links && (
        <p class="quiet-line">{text('health_lost', number(health.links - health.cards))}</p>
      )}
    </details>
  );
}
