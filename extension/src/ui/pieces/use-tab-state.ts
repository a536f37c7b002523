// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, connectView } from '../../browser/view-client';
import { followTab } from '../../browser/view-tabs';
import type { TabState } from '../../messages/tab-state';
import { errorWords } from '../words/error-words';

/** Requests that answer with the tab's new state. */
export type StateRequest = 'scan.now' | 'scan.stop' | 'host.retry';

export interface TabView {
  tabId: number | null;
  state: TabState | null;
  /** A sentence when the last request failed. */
  error: string | null;
  send: (type: StateRequest) => void;
}

/** The state of the tab this view belongs to. `first` is asked once for each tab. */
export function useTabState(address: string, first: StateRequest | null): TabView {
  const [tabId, setTabId] = useState<number | null>(null);
  const [state, setState] = useState<TabState | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => followTab(address, setTabId), [address]);

  useEffect(() => {
    if (tabId === null) return undefined;
    setState(null);
    setError(null);
    return connectView(tabId, (pushed) => {
      setState(pushed);
    });
  }, [tabId]);

  const send = useCallback(
    (type: StateRequest) => {
      if (tabId === null) return;
      setError(null);
      void ask(type, { tabId }).then((answer) => {
        if (!answer.ok) setError(errorWords(answer));
        else if (answer.value.tabId === tabId)
          setState((now) => ({ ...answer.value, rows: now?.rows ?? [] }));
      });
    },
    [tabId],
  );

  useEffect(() => {
    if (first !== null) send(first);
  }, [first, send]);

  return { tabId, state, error, send };
}
