// SPDX-License-Identifier: Apache-2.0
// What is in work beside the portal, whatever it is: the form filled, then recorded as sent.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FillReport } from '../../forms/plan';
import type { TabState } from '../../messages/tab-state';
import type { PortalPage, WithdrawalDraft } from '../../messages/view-messages';
import { EnglishOnly } from '../desk/english-only';
import { text } from '../text';
import { FillPart } from './fill-part';

/** Where a view beside the portal stands, and what can be done with what is in work. */
export interface BesidePortal {
  tabId: number;
  portal: TabState['portal'];
  /** It was recorded in this view, and only what is said of it is left. */
  isDone: boolean;
  onDone: () => void;
  onBack: () => void;
  /** Nothing is in work any more. */
  onClose: () => void;
}

interface Props extends BesidePortal {
  /** Names the view for style sheets. */
  name: string;
  heading: string;
  /** Stands between the heading and the form. */
  head?: ComponentChildren;
  prepared: object;
  /** Null while something hinders it. */
  draft: WithdrawalDraft | null;
  page: PortalPage;
  openHelp: string;
  sources?: { field: string; source: string }[];
  doneLine: string;
  record: (report: FillReport | null) => ComponentChildren;
  mark: string;
  children: ComponentChildren;
}

export function InWorkView({
  name,
  heading,
  head,
  prepared,
  draft,
  page,
  openHelp,
  sources,
  doneLine,
  record,
  mark,
  children,
  ...beside
}: Props) {
  const { tabId, portal, isDone, onBack, onClose } = beside;
  // What was said of one says nothing of the next.
  const [filled, setFilled] = useState<{ of: object; report: FillReport } | null>(null);
  const report = filled?.of === prepared ? filled.report : null;
  return (
    <article class={`draft ${name}`}>
      <button type="button" class="button button-quiet" onClick={isDone ? onClose : onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="part-heading">{heading}</h2>
      {head}
      {!isDone && draft !== null && (
        <FillPart
          draft={draft}
          tabId={tabId}
          portal={portal}
          page={page}
          openHelp={openHelp}
          {...(sources && { sources })}
          onReport={(told) => {
            setFilled({ of: prepared, report: told });
            return Promise.resolve(null);
          }}
        />
      )}
      {isDone && (
        <p class="sent-line" role="status">
          {doneLine}
        </p>
      )}
      {!isDone && portal !== null && draft !== null && record(report)}
      {children}
      <EnglishOnly />
      <p class="machine-mark">{mark}</p>
    </article>
  );
}
