// SPDX-License-Identifier: Apache-2.0
import type { QueueForm } from '../../messages/complaint-requests';
import { Name } from '../pieces/name';
import { counted, number, text } from '../text';
import { standingOf, standingWords } from '../words/desk-words';
import { siteName } from '../words/site-name';

interface Props {
  forms: readonly QueueForm[];
  shown: number;
  onShow: (index: number) => void;
}

/** The forms that wait, in the order in which they are best filled: one work after the other. */
export function QueueList({ forms, shown, onShow }: Props) {
  return (
    <ol class="queue" aria-label={text('desk_queue')}>
      {forms.map((form, index) => (
        <li key={form.caseIds[0]}>
          <button
            type="button"
            class={`queue-form queue-${standingOf(form)}`}
            aria-current={index === shown ? 'true' : undefined}
            onClick={() => onShow(index)}
          >
            <span class="queue-title">
              <Name words={form.workTitle || text('untitled_work')} />
              {form.parts > 1 && (
                <span class="fact"> {text('desk_part', number(form.part), number(form.parts))}</span>
              )}
            </span>
            <span class="fact">
              {siteName(form.platform)} · {counted('desk_links', form.caseIds.length)} · {form.reason}
            </span>
            <span class="queue-standing">{standingWords(form)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
