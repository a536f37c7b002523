// SPDX-License-Identifier: Apache-2.0
// Listings that the artist knows by their links: from a friend, a search by hand, an old list. Nothing is opened; each
// link is answered in words, and each new listing is judged by itself.

import { useId, useState } from 'preact/hooks';
import { kMostLinks } from '../../messages/link-requests';
import type { LinkRow } from '../../messages/link-requests';
import type { ChosenWork } from '../panel/missed-view';
import { counted, number, text } from '../text';
import { linkStanding } from '../words/link-words';
import { LinkLine } from './link-line';
import { useLinks } from './use-links';

export function AddByLink({ onBack }: { onBack: () => void }) {
  const field = useId();
  const [pasted, setPasted] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [work, setWork] = useState<ChosenWork | null>(null);
  const links = useLinks();
  const { rows } = links;

  const look = async (): Promise<void> => {
    setOpen(null);
    await links.look(pasted);
  };
  const nextAfter = (row: LinkRow): string | null => {
    const fresh = rows?.filter((one) => one !== row && linkStanding(one) === 'new') ?? [];
    const at = rows?.indexOf(row) ?? -1;
    return (fresh.find((one) => (rows?.indexOf(one) ?? -1) > at) ?? fresh[0])?.link ?? null;
  };
  return (
    <section class="add-by-link" aria-label={text('link_heading')}>
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('draft_back')}
      </button>
      <h2 class="part-heading">{text('link_heading')}</h2>
      <p>{text('link_intro')}</p>
      <form
        class="link-form"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label for={field}>{text('link_field')}</label>
        <textarea
          id={field}
          class="link-field"
          rows={5}
          value={pasted}
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <button
          type="submit"
          class="button button-main link-look"
          disabled={pasted.trim() === '' || links.looking}
        >
          {text(links.looking ? 'link_looking' : 'link_look')}
        </button>
      </form>
      {links.error !== null && (
        <p class="notice notice-notice" role="alert">
          {links.error}
        </p>
      )}
      {rows !== null && (
        <>
          <p role="status">{summary(rows)}</p>
          {links.left > 0 && <p class="error-line">{text('link_too_many', number(kMostLinks))}</p>}
          <ul class="link-lines" aria-label={text('link_list')}>
            {rows.map((row) => (
              <LinkLine
                key={row.link}
                row={row}
                open={open === row.link}
                work={work}
                onOpen={() => setOpen(row.link)}
                onWork={setWork}
                onStored={(openedAt) => links.noteStored(row, openedAt)}
                onNext={nextAfter(row) === null ? null : () => setOpen(nextAfter(row))}
                onClose={() => setOpen(null)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function summary(rows: readonly LinkRow[]): string {
  const count = (standing: ReturnType<typeof linkStanding>): number =>
    rows.filter((row) => linkStanding(row) === standing).length;
  const known = count('in_cases') + count('allowed');
  return [
    counted('link_count_new', count('new')),
    ...(known > 0 ? [counted('link_count_known', known)] : []),
    ...(count('unclear') > 0 ? [counted('link_count_unclear', count('unclear'))] : []),
  ].join(' ');
}
