// SPDX-License-Identifier: Apache-2.0
import type { CounterDraft } from '../../messages/complaint-requests';
import { text } from '../text';

interface Props extends Pick<CounterDraft, 'proofs' | 'missing'> {
  heading?: 'h3' | 'h4';
}

/** The best two proofs that the record holds, and what would be a better one. */
export function ProofKit({ proofs, missing, heading: Heading = 'h4' }: Props) {
  return (
    <section class="proof-kit" aria-label={text('counter_proofs')}>
      <Heading class="part-subheading">{text('counter_proofs')}</Heading>
      {proofs.length === 0 && <p class="quiet-line">{text('counter_no_proofs')}</p>}
      <ol class="finding-list">
        {proofs.map((proof) => (
          <li key={proof.en} class="proof">
            <bdi>{proof.en}</bdi>{' '}
            <span class="fact">
              <bdi>{proof.sources.join(text('list_comma'))}</bdi>
            </span>
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <details>
          <summary>{text('counter_missing')}</summary>
          <ul class="finding-list">
            {missing.map(({ fact, sentence }) => (
              <li key={fact}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
