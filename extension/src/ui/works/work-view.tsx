// SPDX-License-Identifier: Apache-2.0
// One work: what is missing for a complaint, what shows that the artist made it, its record to be changed, the files
// that show it with the dates they tell, and where it was copied.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkRecord } from '../../messages/work-requests';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { shown } from '../shown-text';
import { dayOnly, text } from '../text';
import { errorWords } from '../words/error-words';
import { stateWord } from '../words/record-words';
import { siteName } from '../words/site-name';
import { copiedWords, datedWords, evidenceWords, gapWords } from '../words/work-words';
import { RecordForm } from './record-form';

interface Props {
  workId: string;
  onChanged: () => void;
}

export function WorkView({ workId, onChanged }: Props) {
  const [record, setRecord] = useState<WorkRecord | null>(null);
  const [error, setError] = useState<string | null>(null);
  const back = useRef<HTMLAnchorElement>(null);
  const look = useCallback(async () => {
    const answer = await ask('work.noted', { workId });
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) setRecord(answer.value);
  }, [workId]);
  useEffect(() => {
    scrollTo(0, 0);
    back.current?.focus({ preventScroll: true });
    void look();
  }, [look]);
  return (
    <div class="store-view work-view">
      <a class="button button-quiet work-back" href="#works" ref={back}>
        <span aria-hidden="true">‹ </span>
        {text('works_back')}
      </a>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {record === null && error === null && (
        <p class="quiet-line" role="status">
          {text('works_loading')}
        </p>
      )}
      {record !== null && (
        <>
          <WorkHead workId={workId} record={record} />
          <EvidenceList record={record} />
          <RecordForm
            key={record.notedAt ?? ''}
            workId={workId}
            record={record}
            onLook={() => void look()}
            onKept={() => {
              void look();
              onChanged();
            }}
          />
          <FileList record={record} />
          <CopyList record={record} />
        </>
      )}
    </div>
  );
}

function WorkHead({ workId, record }: { workId: string; record: WorkRecord }) {
  return (
    <header class="work-head">
      <RegionPicture source={{ kind: 'work', workId }} size={{ width: 0, height: 0 }} region={[]} alt="" />
      <div>
        <h2 class="page-heading">
          <Name words={shown(record.title) || text('untitled_work')} />
        </h2>
        <p>{copiedWords(record)}</p>
        {record.gaps.length === 0 ? (
          <p>{text('works_complete')}</p>
        ) : (
          <section class="work-missing" aria-label={text('work_missing')}>
            <h3 class="part-subheading">{text('work_missing')}</h3>
            <ul>
              {record.gaps.map((gap) => (
                <li key={gap}>{gapWords(gap)}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </header>
  );
}

function EvidenceList({ record }: { record: WorkRecord }) {
  const { evidence, stronger } = record;
  return (
    <section>
      <h3 class="part-subheading">{text('work_evidence')}</h3>
      {evidence.length === 0 && <p>{text('work_evidence_none')}</p>}
      <ol class="work-evidence">
        {evidence.map(({ kind, words, day, source }, at) => (
          <li key={at}>
            <strong>{evidenceWords(kind)}</strong>
            {words !== '' && (
              <>
                {': '}
                <Name words={shown(words)} />
              </>
            )}
            {day !== null && <span class="source">{datedWords(day, source)}</span>}
          </li>
        ))}
      </ol>
      {stronger.length > 0 && (
        <p class="quiet-line">{text('work_stronger', stronger.map(evidenceWords).join(', '))}</p>
      )}
    </section>
  );
}

function FileList({ record }: { record: WorkRecord }) {
  return (
    <section>
      <h3 class="part-subheading">{text('work_files')}</h3>
      {record.files.length === 0 && <p>{text('work_files_none')}</p>}
      <ul class="work-files">
        {record.files.map(({ fileName, sha256, width, height, vanished, dates }, at) => (
          <li key={at}>
            <strong>
              <Name words={shown(fileName)} />
            </strong>{' '}
            <span class="fact">
              {width > 0 && text('work_size', String(width), String(height))}
              {vanished && ` · ${text('work_file_gone')}`}
            </span>
            <span class="source">
              {dates.length === 0
                ? text('work_files_no_dates')
                : dates.map(({ source, told }) => datedWords(told, source)).join(' · ')}
            </span>
            <code class="work-hash">{text('work_fingerprint', sha256)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyList({ record }: { record: WorkRecord }) {
  return (
    <section>
      <h3 class="part-subheading">{text('work_copies')}</h3>
      {record.copies.length === 0 && <p>{text('works_not_copied')}</p>}
      <ul class="work-copies">
        {record.copies.map(({ caseId, site, listingId, title, state, openedAt }) => (
          <li key={caseId}>
            <Name words={shown(title) || text('untitled_listing', listingId)} />
            <span class="source">
              {siteName(site)} · {stateWord(state)} · {dayOnly(openedAt)}
            </span>
          </li>
        ))}
      </ul>
      {record.copies.length > 0 && (
        <p>
          <a href="#cases">{text('work_copies_all')}</a>
        </p>
      )}
    </section>
  );
}
