// SPDX-License-Identifier: Apache-2.0
import type { TabState } from '../../messages/tab-state';
import { text } from '../text';
import { HealthPart } from './health-part';
import { SellerPart } from './seller-part';
import { pageWords } from '../words/page-words';
import { pictureProblems } from '../words/picture-words';

/** What page this is and how far it was checked: sentences first, then figures, then what was not checked and why. */
export function PageSummary({ state, folded = false }: { state: TabState; folded?: boolean }) {
  const words = pageWords(state);
  const problems = pictureProblems(state.scan.pictures);
  return (
    <section class={`summary summary-${words.mood}`}>
      <h2 class="summary-heading">{words.heading}</h2>
      {words.progress !== null && (
        <progress class="progress" max={1} value={words.progress} aria-label={text('progress_label')} />
      )}
      <div class="lines" role="status" aria-live="polite">
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {words.figures.length > 0 && (
        <dl class="figures">
          {words.figures.map((figure) => (
            <div class="figure" key={figure.label}>
              <dt>{figure.label}</dt>
              <dd>{figure.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {problems.length > 0 && (
        <details class="not-checked" open={!folded}>
          <summary>{text('not_checked_heading')}</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem.fate + problem.reason}>{problem.sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {state.page && <SellerPart page={state.page} key={state.page.url} />}
      {state.page && <HealthPart page={state.page} />}
    </section>
  );
}
