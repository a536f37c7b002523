// SPDX-License-Identifier: Apache-2.0
import type { ComponentProps } from 'preact';
import { CopyButton } from '../pieces/copy-button';
import { counted, number, text } from '../text';
import { EnglishOnly, useEnglishOnly } from './english-only';
import { chosenStatement } from './prepared';
import type { Prepared } from './prepared';
import { StatementLines } from './statement-lines';
import { WordedLines } from './worded-lines';

interface Props {
  prepared: Pick<Prepared, 'statements' | 'mark' | 'limit'>;
  onLimit: (limit: number) => void;
  /** What the text is, and the spoken name of its lines; a complaint's statement when not said. */
  heading?: string;
  lines?: string;
  /** The form whose wording the artist can change; a text of fixed words when not said. */
  words?: Pick<ComponentProps<typeof WordedLines>, 'caseIds' | 'onWorded'>;
}

/** The statement, English and Chinese line by line, each sentence with what it stands on. */
export function StatementPart({
  prepared,
  onLimit,
  heading = text('draft_statement'),
  lines = text('desk_lines'),
  words,
}: Props) {
  const [isEnglishOnly] = useEnglishOnly();
  const chosen = chosenStatement(prepared);
  const { statements = [], mark } = prepared;
  if (chosen === null) return null;
  const shown = { statement: chosen, name: lines, isEnglishOnly };
  return (
    <section class="statements-part" aria-label={heading}>
      <div class="statements-head">
        <h4 class="part-subheading">{heading}</h4>
        <label class="length-choice">
          {text('desk_length')}{' '}
          <select
            value={String(chosen.limit)}
            onChange={(event) => onLimit(Number(event.currentTarget.value))}
          >
            {statements.map(({ limit }) => (
              <option key={limit} value={String(limit)}>
                {text('desk_length_up_to', number(limit))}
              </option>
            ))}
          </select>
        </label>
      </div>
      <EnglishOnly />
      {mark && (
        <p class="machine-mark">
          {mark.en} {!isEnglishOnly && <span lang="zh">{mark.zh}</span>}
        </p>
      )}
      {words === undefined ? (
        <StatementLines {...shown} />
      ) : (
        <WordedLines key={words.caseIds.join(' ')} {...shown} {...words} />
      )}
      <div class="actions">
        <span class="copy-language">
          {text('desk_english')} <CopyButton words={chosen.en} name={text('desk_english')} />
        </span>
        {!isEnglishOnly && (
          <span class="copy-language">
            {text('desk_chinese')} <CopyButton words={chosen.zh} name={text('desk_chinese')} />
          </span>
        )}
        <span class="fact">{counted('draft_length', chosen.en.length)}</span>
      </div>
    </section>
  );
}
