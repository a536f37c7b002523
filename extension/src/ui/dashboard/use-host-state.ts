// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { ownTabId } from '../../browser/view-tabs';
import type { HostState } from '../../messages/tab-state';
import { sameData } from '../../messages/same-data';
import { errorWords } from '../words/error-words';
import { useRepeat } from './use-repeat';

const kBusyMs = 1000;
const kCalmMs = 5000;

export interface HostView {
  host: HostState | null;
  /** A sentence when even the background could not be asked. */
  error: string | null;
  look: () => void;
  /** The artist asks: tried anew even where it was given up before. */
  retry: () => void;
}

/** The host, for a view that belongs to no tab: asked often while something is going on, else now and then. */
export function useHostState(): HostView {
  const [host, setHost] = useState<HostState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const asking = useRef(false);

  const look = useCallback(() => {
    if (asking.current) return;
    asking.current = true;
    void ask('host.state', {}).then((answer) => {
      asking.current = false;
      setError(answer.ok ? null : errorWords(answer));
      if (answer.ok) setHost((now) => (sameData(now, answer.value) ? now : answer.value));
    });
  }, []);
  const retry = useCallback(() => {
    void ownTabId()
      .then((tabId) => (tabId === null ? undefined : ask('host.retry', { tabId })))
      .then(look);
  }, [look]);
  const busy =
    host === null ||
    host.state === 'connecting' ||
    (host.state === 'ready' && host.portfolio.state === 'indexing');
  useRepeat(look, busy ? kBusyMs : kCalmMs);
  return { host, error, look, retry };
}
