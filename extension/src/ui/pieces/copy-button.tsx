// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text';
import { Icon } from './icon';

interface Props {
  words: string;
  /** What is copied, for those who hear the page. */
  name: string;
}

/** Copies one field, so that any form can be filled by hand too. */
export function CopyButton({ words, name }: Props) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => setCopied('no'), [words]);
  const copy = (): void => {
    navigator.clipboard.writeText(words).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <span class="copy-field">
      <button type="button" class="button button-small" onClick={copy}>
        <Icon name={copied === 'yes' ? 'done' : 'copy'} />
        {text(copied === 'yes' ? 'copied' : 'copy')}
        <span class="spoken"> {name}</span>
      </button>
      <span class="quiet-line" role="status">
        {copied === 'failed' ? text('copy_failed') : ''}
      </span>
    </span>
  );
}
