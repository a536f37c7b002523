// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { LongList } from '../pieces/long-list';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { SearchField } from '../pieces/search-field';
import { useWorks } from '../pieces/use-works';
import { shown } from '../shown-text';
import { text } from '../text';
import { withWords } from '../word-search';
import { errorWords } from '../words/error-words';
import type { ChosenWork } from './missed-view';

interface Props {
  pictureKey: string | null;
  onChoose: (work: ChosenWork) => void;
}

/** The five works most like the picture first; then all works, by words. */
export function WorkPicker({ pictureKey, onChoose }: Props) {
  const [all, setAll] = useState(pictureKey === null);
  const candidates = useCandidates(pictureKey);
  return (
    <div class="work-picker">
      <h3 class="part-subheading">{text('missed_which_work')}</h3>
      {pictureKey !== null && candidates.error !== null && (
        <p class="notice notice-notice" role="alert">
          {candidates.error}
        </p>
      )}
      {pictureKey !== null && candidates.works === null && candidates.error === null && (
        <p class="quiet-line" role="status">
          {text('missed_looking')}
        </p>
      )}
      {candidates.works !== null && (
        <ul class="tiles tiles-few" aria-label={text('missed_candidates')}>
          {candidates.works.map((work) => (
            <li key={work.id}>
              <WorkButton work={work} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      {candidates.works?.length === 0 && <p class="quiet-line">{text('missed_no_candidates')}</p>}
      {all ? (
        <AllWorks onChoose={onChoose} />
      ) : (
        <button type="button" class="button all-works" onClick={() => setAll(true)}>
          {text('missed_all_works')}
        </button>
      )}
    </div>
  );
}

function useCandidates(pictureKey: string | null): { works: ChosenWork[] | null; error: string | null } {
  const [found, setFound] = useState<{ works: ChosenWork[] | null; error: string | null }>({
    works: null,
    error: null,
  });
  useEffect(() => {
    setFound({ works: null, error: null });
    if (pictureKey === null) return undefined;
    let current = true;
    void ask('work.candidates', { pictureKey }).then((answer) => {
      if (!current) return;
      if (!answer.ok) setFound({ works: null, error: errorWords(answer) });
      else
        setFound({
          works: answer.value.candidates.map((one) => ({ id: one.workId, title: one.workTitle })),
          error: null,
        });
    });
    return () => {
      current = false;
    };
  }, [pictureKey]);
  return found;
}

function AllWorks({ onChoose }: Pick<Props, 'onChoose'>) {
  const [wanted, setWanted] = useState('');
  const works = useWorks('ready', true);
  const rows = useMemo(
    () =>
      withWords(
        works.rows.filter((row) => row.id !== null),
        wanted,
        (row) => `${row.title} ${row.fileName}`,
      ),
    [works.rows, wanted],
  );
  return (
    <>
      <SearchField label={text('missed_search_works')} value={wanted} onChange={setWanted} />
      {works.error !== null && (
        <p class="notice notice-notice" role="alert">
          {works.error}
        </p>
      )}
      {rows.length === 0 && works.error === null && (
        <p class="quiet-line" role="status">
          {text(works.loading ? 'works_loading' : 'search_none')}
        </p>
      )}
      <LongList
        items={rows}
        keyOf={(row) => row.id ?? row.fileName}
        look="tiles"
        label={text('missed_works')}
        column={120}
        gap={10}
        usual={170}
        focusable=".tile-button"
        render={(row) => <WorkButton work={{ id: row.id ?? '', title: row.title }} onChoose={onChoose} />}
      />
    </>
  );
}

function WorkButton({ work, onChoose }: { work: ChosenWork } & Pick<Props, 'onChoose'>) {
  const title = shown(work.title) || text('untitled_work');
  return (
    <button type="button" class="tile tile-button" onClick={() => onChoose(work)}>
      <RegionPicture
        source={{ kind: 'work', workId: work.id }}
        size={{ width: 0, height: 0 }}
        region={[]}
        alt=""
      />
      <span class="tile-title">
        <Name words={title} />
      </span>
    </button>
  );
}
