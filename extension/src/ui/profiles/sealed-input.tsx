// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SealedField } from '../../messages/profile-requests';
import { text } from '../text';
import { fieldWords, kLongest, useWords } from '../words/profile-words';

interface Props {
  field: SealedField;
  /** The host has something sealed for it. */
  isKept: boolean;
  /** What is written anew; undefined: it stays as it is, empty: it is emptied. */
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

/** A field that can be written and not read: what is kept is said to be there, not shown. */
export function SealedInput({ field, isKept, value, onValue }: Props) {
  const id = useId();
  const isOpen = !isKept || value !== undefined;
  const input = useRef<HTMLInputElement>(null);
  // The button that opened it is gone from under the hand.
  useEffect(() => {
    if (isKept && isOpen) input.current?.focus();
  }, [isKept, isOpen]);
  return (
    <div class={`note-field sealed-field sealed-${field}`}>
      {isOpen ? (
        <label for={id}>{fieldWords(field)}</label>
      ) : (
        <span class="sealed-name">{fieldWords(field)}</span>
      )}
      {isOpen ? (
        <input
          ref={input}
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={kLongest[field]}
          value={value ?? ''}
          onInput={(event) => onValue(event.currentTarget.value)}
          onPaste={(event) => {
            // A pasted address has lines; the browser would run them together.
            const pasted = event.clipboardData?.getData('text') ?? '';
            if (!/[\r\n]/.test(pasted)) return;
            event.preventDefault();
            onValue(onOneLine(pasted).slice(0, kLongest[field]));
          }}
        />
      ) : (
        <div class="actions">
          <span class="quiet-line">{text('profile_kept_sealed')}</span>
          <button type="button" class="button button-small sealed-replace" onClick={() => onValue('')}>
            {text('profile_replace')}
            <span class="spoken"> {fieldWords(field)}</span>
          </button>
        </div>
      )}
      {isKept && isOpen && (
        <div class="actions">
          <span class="quiet-line">{text('profile_replace_help')}</span>
          <button type="button" class="button button-small button-quiet" onClick={() => onValue(undefined)}>
            {text('profile_leave')}
          </button>
        </div>
      )}
      <p class="fact">{useWords(field)}</p>
    </div>
  );
}

function onOneLine(pasted: string): string {
  return pasted
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ');
}
