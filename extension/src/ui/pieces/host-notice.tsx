// SPDX-License-Identifier: Apache-2.0
import { openDashboard } from '../../browser/view-dashboard';
import type { HostState } from '../../messages/tab-state';
import { text } from '../text';
import { shown } from '../shown-text';
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
  const detail = host.state === 'problem' ? shown(host.detail) : '';
  const { setUp } = words;
  return (
    <section class={`notice notice-${words.mood}`} role={words.mood === 'notice' ? 'alert' : 'status'}>
      <h2 class="notice-title">{words.title}</h2>
      <p>{words.sentence}</p>
      {words.command !== null && <Command line={words.command} />}
      {(words.retry || setUp !== null) && (
        <div class="actions">
          {setUp !== null && (
            <button
              type="button"
              class={words.mood === 'notice' ? 'button button-main' : 'button'}
              onClick={() => void openDashboard(setUp)}
            >
              {text(setUp === 'start' ? 'set_up' : 'open_portfolio')}
            </button>
          )}
          {words.retry && (
            <button type="button" class="button" onClick={onRetry}>
              {text('try_again')}
            </button>
          )}
        </div>
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
