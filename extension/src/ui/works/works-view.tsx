// SPDX-License-Identifier: Apache-2.0
// The artist's works with what each lacks for a complaint and how often it was copied. One of them can be opened; which
// one stands in the address (#works/ID).

import { useCallback, useState } from 'preact/hooks';
import type { WorkListFilter, WorkListRow } from '../../messages/work-requests';
import { LongList } from '../pieces/long-list';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { SearchField } from '../pieces/search-field';
import { useOpened } from '../pieces/use-opened';
import { shown } from '../shown-text';
import { counted, number, text } from '../text';
import { copiedWords, gapWords } from '../words/work-words';
import { useWorkList } from './use-work-list';
import { WorkView } from './work-view';
import { WorksImport } from './works-import';

const kFilters: readonly WorkListFilter[] = ['all', 'portal', 'published', 'evidence', 'copied'];
const keyOf = (row: WorkListRow): string => row.workId;

export function WorksView({ hostReady }: { hostReady: boolean }) {
  const opened = useOpened('works');
  const [filter, setFilter] = useState<WorkListFilter>('all');
  const [words, setWords] = useState('');
  const [version, setVersion] = useState(0);
  const [isImporting, setImporting] = useState(false);
  const works = useWorkList(hostReady, filter, words.trim().slice(0, 200), version);
  const render = useCallback((row: WorkListRow) => <WorkLine row={row} />, []);
  if (opened !== null && hostReady)
    return <WorkView key={opened} workId={opened} onChanged={() => setVersion((now) => now + 1)} />;
  const { counts } = works;
  const none = counts !== null && counts.all === 0;
  const changed = (): void => setVersion((now) => now + 1);
  if (isImporting && hostReady) return <WorksImport onBack={() => setImporting(false)} onTaken={changed} />;
  return (
    <div class="records works-view">
      <div class="page-head">
        <h2 class="page-heading">{text('part_works')}</h2>
        {hostReady && !none && (
          <button type="button" class="button works-import-open" onClick={() => setImporting(true)}>
            {text('works_import_open')}
          </button>
        )}
      </div>
      {!none && <SearchField label={text('works_search')} value={words} onChange={setWords} />}
      {counts !== null && !none && (
        <fieldset class="filters">
          <legend class="spoken">{text('works_filter_label')}</legend>
          {kFilters.map((one) => (
            <label class="filter" key={one}>
              <input
                type="radio"
                name="works-filter"
                checked={one === filter}
                disabled={one !== 'all' && one !== filter && counts[one] === 0}
                onChange={() => setFilter(one)}
              />
              <span>
                {text(`works_filter_${one}`)} <strong>{number(counts[one])}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {works.error !== null && (
        <p class="notice notice-notice" role="alert">
          {works.error}
        </p>
      )}
      <p class="quiet-line" role="status">
        {!hostReady
          ? text('works_need_host')
          : works.rows.length > 0
            ? counted('works_total', works.total)
            : works.error === null &&
              text(works.loading ? 'works_loading' : none ? 'works_empty' : 'works_no_fit')}
      </p>
      <LongList
        items={works.rows}
        keyOf={keyOf}
        render={render}
        look="kept-list"
        label={text('works_list')}
        column={null}
        gap={0}
        usual={88}
        focusable=".work-open"
        onNearEnd={works.loading ? undefined : (works.more ?? undefined)}
      />
    </div>
  );
}

function WorkLine({ row }: { row: WorkListRow }) {
  return (
    <a class="work-open" href={`#works/${row.workId}`}>
      <RegionPicture
        source={{ kind: 'work', workId: row.workId }}
        size={{ width: 0, height: 0 }}
        region={[]}
        alt=""
      />
      <span class="kept-words">
        <span class="listing-title">
          <Name words={shown(row.title) || shown(row.fileName) || text('untitled_work')} />
        </span>
        <span class="fact">{copiedWords(row)}</span>
        <span class={row.gaps.length > 0 ? 'work-gaps' : 'fact'}>
          {row.gaps.length > 0 ? row.gaps.map(gapWords).join(' · ') : text('works_complete')}
        </span>
        {(row.vanished || row.state === 'replaced') && (
          <span class="fact">{text(row.state === 'replaced' ? 'work_replaced' : 'work_vanished')}</span>
        )}
      </span>
      <span class="store-go" aria-hidden="true">
        ›
      </span>
    </a>
  );
}
