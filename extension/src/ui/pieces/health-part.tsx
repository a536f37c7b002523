// SPDX-License-Identifier: Apache-2.0
import type { PageState } from '../../messages/tab-state';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';

const kFigures = ['links', 'cards', 'withImage', 'joined', 'withSeller'] as const;

/** How well the page was understood: what was not read in plain sight, the figures for the artist who wonders. */
export function HealthPart({ page }: { page: PageState }) {
  const { health } = page;
  const { strayPictures } = health;
  // The page of one listing links to others that it recommends.
  const lost = page.kind === 'item' ? 0 : health.links - health.cards;
  if (strayPictures === 0 && kFigures.every((figure) => health[figure] === 0)) return null;
  return (
    <>
      {lost > 0 && <p class="quiet-line">{counted('health_lost', lost)}</p>}
      {strayPictures > 0 && <p class="quiet-line">{counted('health_stray', strayPictures)}</p>}
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
      </details>
    </>
  );
}
