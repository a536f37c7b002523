// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'preact/hooks';
import { text } from '../text';

export type PanelTab = 'matches' | 'cases';
const kTabs: readonly PanelTab[] = ['matches', 'cases'];

/** Two tabs in the usual keyboard manner: Tab enters, arrow keys change. */
export function PanelTabs({ shown, onShow }: { shown: PanelTab; onShow: (tab: PanelTab) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    const other = shown === 'matches' ? 'cases' : 'matches';
    onShow(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text('tabs_label')} ref={list} onKeyDown={onKeyDown}>
      {kTabs.map((tab) => (
        <button
          type="button"
          role="tab"
          id={`tab-${tab}`}
          key={tab}
          class="tab"
          aria-selected={tab === shown}
          {...(tab === shown ? { 'aria-controls': `part-${tab}` } : {})}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {text(`tab_${tab}`)}
        </button>
      ))}
    </div>
  );
}
