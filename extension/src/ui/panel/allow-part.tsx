// SPDX-License-Identifier: Apache-2.0
// Not every listing with the work in it is a copy: a gallery, a licensed printer, the artist's own shop.

import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MatchRow } from '../../messages/tab-state';
import type { AllowScope } from '../../messages/portfolio-requests';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { text } from '../text';
import { errorWords } from '../words/error-words';

interface Props {
  row: MatchRow;
  tabId: number;
  /** Which match this is about, for screen readers. */
  name: string;
}

export function AllowPart({ row, tabId, name }: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const allowed = row.known === 'allowed';
  const store = row.listing.seller.storeName ?? row.listing.seller.company;

  const send = (type: 'listing.allow' | 'listing.disallow', scope: AllowScope): void => {
    setBusy(true);
    setError(null);
    void ask(type, { tabId, listingId: row.listing.id, scope }).then((answer) => {
      setBusy(false);
      if (!answer.ok) {
        setError(errorWords(answer));
        return;
      }
      setOpen(type === 'listing.disallow' && answer.value.allowed);
      setLine(
        text(
          type === 'listing.allow'
            ? 'allow_done'
            : answer.value.allowed
              ? 'allow_by_store'
              : 'allow_taken_back',
        ),
      );
    });
  };
  const type = allowed ? 'listing.disallow' : 'listing.allow';
  return (
    <div class="allow">
      {!open && (
        <button type="button" class="button button-quiet" disabled={busy} onClick={() => setOpen(true)}>
          {text(allowed ? 'disallow' : 'allow')} <span class="spoken">{name}</span>
        </button>
      )}
      {open && (
        <div class="allow-choice" role="group" aria-label={text(allowed ? 'disallow' : 'allow')}>
          <button type="button" class="button" disabled={busy} onClick={() => send(type, 'listing')}>
            {text(allowed ? 'disallow_listing' : 'allow_listing')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={() => send(type, 'store')}>
            {text(allowed ? 'disallow_store' : 'allow_store')}
            {store !== null && (
              <span class="button-name">
                <Name words={store} />
              </span>
            )}
          </button>
          <button type="button" class="button button-quiet" onClick={() => setOpen(false)}>
            {text('cancel')}
          </button>
        </div>
      )}
      <p class="quiet-line" role="status">
        {line}
      </p>
      <ErrorLine error={error} />
    </div>
  );
}
