// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside one case: what was written, said and bought, with its files; and the form for one more.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../messages/entry-requests';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { OpenListing } from '../pieces/open-listing';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import { EntryForm } from './entry-form';
import { EntryItem } from './entry-item';
import { useEntries } from './use-entries';

interface Props {
  caseId: string;
  hostReady: boolean;
}

/** Which entry is in the form: a new one, one that is changed, or one that answers another. */
interface Writing {
  changed: Entry | null;
  answers: Entry | null;
}

const kNew: Writing = { changed: null, answers: null };

export function EntriesView({ caseId, hostReady }: Props) {
  const { list, error, look } = useEntries(caseId, hostReady);
  // The form stands outside of what is looked at again, so that nothing that is being typed is lost.
  const [writing, setWriting] = useState<Writing | null>(null);
  const [said, setSaid] = useState('');
  const back = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    back.current?.focus({ preventScroll: true });
  }, []);
  const open = (wanted: Writing): void => {
    setSaid('');
    setWriting(wanted);
  };
  const done = (words: string): void => {
    setSaid(words);
    setWriting(null);
    void look();
  };
  return (
    <div class="store-view entries-view">
      <a class="button button-quiet entries-back" href="#cases" ref={back}>
        <span aria-hidden="true">‹ </span>
        {text('entries_back')}
      </a>
      <header class="entries-head">
        <h2 class="page-heading">{text('entries_heading')}</h2>
        {list !== null && (
          <>
            <p class="listing-title">
              <Name words={shown(list.about.listingTitle) || text('entries_untitled')} />
            </p>
            <p class="fact">
              {text('work_label')}: <Name words={list.about.workTitle || text('untitled_work')} />
            </p>
            <OpenListing listing={{ id: list.about.listingId, url: list.about.listingUrl }} />
          </>
        )}
        <p class="quiet-line">{text('entries_help')}</p>
      </header>
      <ErrorLine error={error} />
      {writing === null ? (
        list !== null && (
          <button type="button" class="button button-main entry-new" onClick={() => open(kNew)}>
            {text('entry_new')}
          </button>
        )
      ) : (
        <EntryForm
          key={`${writing.changed?.id ?? ''} ${writing.answers?.id ?? ''}`}
          caseId={caseId}
          changed={writing.changed}
          newest={list?.entries.find(({ id }) => id === writing.changed?.id) ?? null}
          answers={writing.answers}
          onDone={done}
          onBack={() => setWriting(null)}
          onLook={() => void look()}
        />
      )}
      <p class="quiet-line" role="status">
        {said !== ''
          ? said
          : list === null
            ? error === null && text(hostReady ? 'entries_loading' : 'cases_need_host')
            : list.entries.length === 0
              ? text('entries_none')
              : counted('entries_count', list.entries.length)}
      </p>
      <ol class="entry-list" aria-label={text('entries_heading')}>
        {list?.entries.map((entry) => (
          <li key={entry.id}>
            <EntryItem
              entry={entry}
              answered={list.entries.find(({ id }) => id === entry.newest.facts.answers) ?? null}
              isWriting={writing !== null}
              onChange={() => open({ changed: entry, answers: null })}
              onAnswer={() => open({ changed: null, answers: entry })}
              onWritten={(words) => {
                setSaid(words);
                void look();
              }}
              onLook={() => void look()}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
