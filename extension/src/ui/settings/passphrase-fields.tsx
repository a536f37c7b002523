// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import { text } from '../text';
import { kMost, strengthOf } from './passphrase-strength';

interface Props {
  first: string;
  again: string;
  onFirst: (words: string) => void;
  onAgain: (words: string) => void;
}

/** A passphrase typed twice, with what is to be said of it. It lives in this page only, until it is used. */
export function PassphraseFields({ first, again, onFirst, onAgain }: Props) {
  const [shown, setShown] = useState(false);
  const differ = again !== '' && first !== again;
  return (
    <>
      <Field words={text('backup_passphrase')} name="first" value={first} shown={shown} onValue={onFirst} />
      <p class="fact backup-strength" role="status">
        {first === '' ? text('backup_passphrase_help') : text(`backup_strength_${strengthOf(first)}`)}
      </p>
      <Field words={text('backup_again')} name="again" value={again} shown={shown} onValue={onAgain} />
      <p class="fact" role="status">
        {differ ? text('backup_differ') : ''}
      </p>
      <label class="settings-choice">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{text('backup_show')}</span>
      </label>
    </>
  );
}

interface FieldProps {
  words: string;
  name: 'first' | 'again';
  value: string;
  shown: boolean;
  onValue: (words: string) => void;
}

function Field({ words, name, value, shown, onValue }: FieldProps) {
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{words}</label>
      <input
        id={id}
        class={`backup-${name}`}
        {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={kMost}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}
