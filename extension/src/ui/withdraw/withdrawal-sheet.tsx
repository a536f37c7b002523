// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { FindingsPart } from '../desk/findings-part';
import { StatementPart } from '../desk/statement-part';
import { kInWork, layAside, takeUp } from '../in-work';
import { CopyButton } from '../pieces/copy-button';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { findWords } from '../words/withdraw-words';
import { NumberForm } from './number-form';
import { isPreparedWithdrawal, withdrawalToFill } from './prepared-withdrawal';
import type { PreparedWithdrawal } from './prepared-withdrawal';
import { RecordWithdrawn } from './record-withdrawn';

interface Props {
  caseIds: readonly string[];
  /** `withdrawn`: it was recorded as sent; else an answer or a number changed. */
  onChanged: (withdrawn: boolean) => void;
}

/** One withdrawal: what hinders it, which listings, its text, the way to the portal and back. */
export function WithdrawalSheet({ caseIds, onChanged }: Props) {
  const [prepared, setPrepared] = useState<PreparedWithdrawal | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const press = useRef(crypto.randomUUID());
  const ids = caseIds.join(' ');
  const isThis = (kept: unknown): boolean => isPreparedWithdrawal(kept) && kept.caseIds.join(' ') === ids;

  useEffect(() => {
    let current = true;
    void ask('complaint.withdrawal', { caseIds: [...caseIds] }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : errorWords(answer));
      setPrepared((now) => (answer.ok ? { ...answer.value, limit: now?.limit } : null));
    });
    return () => {
      current = false;
    };
  }, [ids, round]);

  const open = async (): Promise<void> => {
    if (prepared === null) return;
    // What the panel fills in beside the portal.
    await takeUp(kInWork.withdrawal, prepared);
    const answer = await ask('portal.open', { platform: prepared.platform, page: 'complaints' });
    setError(answer.ok ? null : errorWords(answer));
    setLine(answer.ok ? text('withdraw_opened') : null);
  };
  const stands = async (): Promise<void> => {
    const answer = await ask('complaint.mistake', {
      press: press.current,
      caseIds: [...caseIds],
      answer: 'mine',
    });
    setError(answer.ok ? null : errorWords(answer));
    if (!answer.ok) return;
    void layAside(kInWork.withdrawal, isThis);
    onChanged(false);
  };

  if (prepared === null)
    return error === null ? (
      <p class="quiet-line" role="status">
        {text('desk_loading')}
      </p>
    ) : (
      <ErrorLine error={error} />
    );
  const canOpen = withdrawalToFill(prepared) !== null;
  return (
    <div class="withdrawal-sheet">
      <FindingsPart
        findings={prepared.findings}
        links={prepared.caseIds.length}
        heading={text('withdraw_findings')}
      />
      {prepared.reference === '' && prepared.complaintId !== null && (
        <NumberForm
          complaintId={prepared.complaintId}
          onKept={() => {
            setRound((now) => now + 1);
            onChanged(false);
          }}
        />
      )}
      <Links links={prepared.links} />
      <StatementPart
        prepared={prepared}
        heading={text('withdraw_text')}
        lines={text('withdraw_lines')}
        onLimit={(limit) => setPrepared((now) => (now === null ? null : { ...now, limit }))}
      />
      <div class="actions">
        <button
          type="button"
          class="button button-main withdraw-open"
          disabled={!canOpen}
          onClick={() => void open()}
        >
          {text('withdraw_open')}
        </button>
        <button type="button" class="button withdraw-stands" onClick={() => void stands()}>
          {text('withdraw_right_after_all')}
        </button>
      </div>
      <p class="quiet-line" role="status">
        {line ?? findWords(prepared)}
      </p>
      <p class="promise">{text('never_submits')}</p>
      <ErrorLine error={error} />
      {canOpen && (
        <RecordWithdrawn
          prepared={prepared}
          report={null}
          onRecorded={() => {
            void layAside(kInWork.withdrawal, isThis);
            onChanged(true);
          }}
        />
      )}
    </div>
  );
}

function Links({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <div class="withdrawal-links">
      <h4 class="part-subheading">
        {text('draft_links')} <CopyButton words={links.join('\n')} name={text('draft_links')} />
      </h4>
      <ol class="links" tabIndex={0} aria-label={text('draft_links')}>
        {links.map((link) => (
          <li key={link}>
            <bdi>{link}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
