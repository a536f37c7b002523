// SPDX-License-Identifier: Apache-2.0
// From the draft to the filled form. Nothing here or behind it presses anything on the portal's page.

import { useEffect, useState } from 'preact/hooks';
import { requestHostPermission } from '../../browser/permissions';
import { ask } from '../../browser/view-client';
import type { FillReport } from '../../forms/plan';
import type { TabState } from '../../messages/tab-state';
import type { FieldSource } from '../../messages/complaint-requests';
import type { Filer } from '../../messages/profile-requests';
import type { Draft, PortalPage, WithdrawalDraft } from '../../messages/view-messages';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { FillReportView } from './fill-report-view';

const kOpen = {
  complaint: 'draft_open_form',
  complaints: 'withdraw_open',
  counters: 'counter_open',
} as const;
const kOpened = {
  complaint: 'draft_opened',
  complaints: 'withdraw_opened',
  counters: 'counter_opened',
} as const;

interface Props {
  draft: Draft | WithdrawalDraft;
  tabId: number;
  portal: TabState['portal'];
  /** What is opened, with what the artist does there. */
  page?: PortalPage;
  openHelp?: string;
  /** Who files, for these cases; without it no personal details are filled in. */
  filer?: Omit<Filer, 'press'> | null;
  /** Where each field's value comes from, by the field's role. */
  sources?: readonly FieldSource[];
  /** What is kept of a report before the artist reads it; gives the sentence of what went wrong. */
  onReport?: (report: FillReport) => Promise<string | null>;
}

export function FillPart({
  draft,
  tabId,
  portal,
  page = 'complaint',
  openHelp,
  filer = null,
  sources = [],
  onReport,
}: Props) {
  const [busy, setBusy] = useState(false);
  const [line, setLine] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [report, setReport] = useState<FillReport | null>(null);
  // A click on the toolbar button lets us into this one tab; only without it is the browser asked for more.
  const [mustAsk, setMustAsk] = useState(false);
  const host = portal?.host ?? null;

  useEffect(() => {
    setReport(null);
    setError(null);
    setMustAsk(false);
  }, [host, tabId, draft]);

  const open = (): void => {
    setError(null);
    void ask('portal.open', { platform: draft.platform, page }).then((answer) => {
      if (answer.ok) setLine(text(kOpened[page]));
      else setError(errorWords(answer));
    });
  };

  const fill = async (): Promise<void> => {
    if (host === null) return;
    const pressedAtMs = Date.now();
    setBusy(true);
    setError(null);
    setReport(null);
    // First of all, while this still counts as the artist's click: Firefox refuses the question later.
    if (mustAsk && !(await requestHostPermission(host))) {
      setError(text('fill_refused_access', host));
    } else {
      const answer = await ask('form.fill', {
        tabId,
        draft,
        pressedAtMs,
        // Each press opens them once.
        filer: filer && { ...filer, press: crypto.randomUUID() },
      });
      if (answer.ok) {
        setError((await onReport?.(answer.value)) ?? null);
        setReport(answer.value);
      } else if (answer.code === 'no_permission') setError(text('fill_needs_access', host));
      else setError(errorWords(answer));
      setMustAsk(!answer.ok && answer.code === 'no_permission');
    }
    setBusy(false);
  };

  return (
    <section class="fill">
      <h3 class="part-subheading">{text('draft_next_heading')}</h3>
      {host === null && <p class="quiet-line">{line ?? openHelp ?? text('draft_open_first')}</p>}
      <div class="actions">
        {host === null && (
          <button type="button" class="button button-main" onClick={open}>
            {text(kOpen[page])}
          </button>
        )}
        <button
          type="button"
          class={host === null ? 'button' : 'button button-main'}
          disabled={host === null || busy}
          onClick={() => void fill()}
        >
          {text(busy ? 'filling' : mustAsk ? 'fill_allow' : 'fill')}
        </button>
      </div>
      {host === null && <p class="quiet-line">{text('fill_no_portal')}</p>}
      <ErrorLine error={error} />
      {report && <FillReportView report={forForm(report, draft.form)} sources={sources} />}
      <p class="promise">{text('never_submits')}</p>
    </section>
  );
}

/** Only a complaint takes files and a declaration. */
function forForm(report: FillReport, form: (Draft | WithdrawalDraft)['form']): FillReport {
  return form === 'withdrawal' || form === 'counter_notice'
    ? { ...report, left: report.left.filter((one) => one === 'submit') }
    : report;
}
