// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text';
import { Icon } from './icon';

/** A command as it is typed, and a button that copies it. */
export function Command({ line }: { line: string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => setCopied('no'), [line]);
  const copy = (): void => {
    navigator.clipboard.writeText(line).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <div class="command">
      <span class="command-label">{text('run_in_terminal')}</span>
      <span class="command-line">
        <code>{line}</code>
        <button type="button" class="button button-small" onClick={copy}>
          <Icon name={copied === 'yes' ? 'done' : 'copy'} />
          {text(copied === 'yes' ? 'copied' : 'copy')}
        </button>
      </span>
      <span class="quiet-line" role="status">
        {copied === 'failed' ? text('copy_failed') : ''}
      </span>
    </div>
  );
}
