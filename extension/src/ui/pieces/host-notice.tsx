// SPDX-License-Identifier: Apache-2.0
import type { HostState } from '../../messages/tab-state';
import { text } from '../text';
import { hostWords } from '../words/host-words';
import { Command } from './command';

interface Props {
  host: HostState;
  onRetry: () => void;
}

/** What stands between the artist and a comparison, and exactly what to do; nothing when all is well. */
export function HostNotice({ host, onRetry }: Props) {
  const words = hostWords(host);
  if (!words) return null;
  const detail = host.state === 'problem' ? host.detail : '';
  return (
    <section class={`notice notice-${words.mood}`} role={words.mood === 'notice' ? 'alert' : 'status'}>
      <h2 class="notice-title">{words.title}</h2>
      <p>{words.sentence}</p>
      {words.command !== null && <Command line={words.command} />}
      {words.retry && (
        <button type="button" class="button" onClick={onRetry}>
          {text('try_again')}
        </button>
      )}
      {detail !== '' && (
        <details class="detail">
          <summary>{text('host_detail')}</summary>
          <p>
            <bdi>{detail}</bdi>
          </p>
        </details>
      )}
    </section>
  );
}
