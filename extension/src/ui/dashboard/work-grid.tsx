// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import type { WorkRow } from '../../messages/portfolio-requests';
import { LongList } from '../pieces/long-list';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import type { WorkFilter } from '../pieces/use-works';
import { useWorks } from '../pieces/use-works';
import { shown } from '../shown-text';
import { number, text } from '../text';
import { workReason, workRecord, workState } from '../words/portfolio-words';

interface Props {
  filter: WorkFilter;
  /** Changes whenever works were read. */
  version: string;
}

const kQuietMs = 2000;
const keyOf = (row: WorkRow): string => row.id ?? row.fileName;

/** Thousands of works: only those near the window are built, and pictures are fetched only for them. */
export function WorkGrid({ filter, version }: Props) {
  const works = useWorks(filter);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return undefined;
    // Not at every single work: the list would be read anew faster than it can be looked at.
    const timer = setTimeout(() => {
      seen.current = version;
      works.refresh();
    }, kQuietMs);
    return () => clearTimeout(timer);
  }, [version]);
  return (
    <>
      {works.error !== null && (
        <p class="notice notice-notice" role="alert">
          {works.error}
        </p>
      )}
      {works.rows.length === 0 && works.error === null && (
        <p class="quiet-line" role="status">
          {text(works.loading ? 'works_loading' : 'works_none')}
        </p>
      )}
      <LongList
        items={works.rows}
        keyOf={keyOf}
        look="tiles works"
        label={text('works_list')}
        column={168}
        gap={16}
        usual={250}
        focusable=".tile"
        onNearEnd={works.more}
        render={(row) => <WorkTile row={row} />}
      />
      {works.rows.length > 0 && works.rows.length < works.total && (
        <p class="quiet-line" role="status">
          {text('works_shown_of', number(works.rows.length), number(works.total))}
        </p>
      )}
    </>
  );
}

function WorkTile({ row }: { row: WorkRow }) {
  const title = shown(row.title) || shown(row.fileName) || text('untitled_work');
  const reason = workReason(row);
  const record = workRecord(row);
  return (
    <article class={`tile tile-${row.state}`} tabIndex={-1} aria-label={title}>
      {row.id !== null ? (
        <RegionPicture
          source={{ kind: 'work', workId: row.id }}
          size={{ width: 0, height: 0 }}
          region={[]}
          alt=""
        />
      ) : (
        <span class="frame frame-none">
          <span class="frame-note">{workState(row.state)}</span>
        </span>
      )}
      <p class="tile-title">
        <Name words={title} />
      </p>
      <p class="fact tile-fact">
        {row.id === null ? (
          <Name words={row.fileName} />
        ) : row.state !== 'ready' ? (
          <strong>{workState(row.state)}</strong>
        ) : (
          row.width > 0 && text('work_size', number(row.width), number(row.height))
        )}
      </p>
      {record !== null && <p class="fact tile-fact">{record}</p>}
      {reason !== null && <p class="tile-reason">{reason}</p>}
    </article>
  );
}
