// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import type { CaseRow } from '../../messages/view-messages';
import { hasForm } from '../case-groups';
import type { CaseGroup } from '../case-groups';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { OpenListing } from '../pieces/open-listing';
import { CaseOrigin } from '../records/case-origin';
import { shown } from '../shown-text';
import { counted, number, text } from '../text';
import { siteName } from '../words/site-name';

const kMostLinks = 300; // facts of the portal: one complaint takes at most 300 listings

interface Props {
  group: CaseGroup;
  /** Nothing is left to be read: the number of cases is the whole. */
  whole: boolean;
  preparing: boolean;
  onPrepare: (caseIds: string[]) => void;
}

/** The cases of one work on one platform: together they can become one complaint. */
export function CaseGroupCard({ group, whole, preparing, onPrepare }: Props) {
  const heading = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // What her list of earlier days says is no judgement of hers: no complaint can be drafted from it.
  const open = group.cases.filter((row) => !row.isPast);
  const chosen = open.filter((row) => !left.has(row.id)).map((row) => row.id);
  const choose = (id: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const tooMany = chosen.length > kMostLinks;
  return (
    <section class="group" aria-labelledby={heading}>
      <header class="group-head">
        <RegionPicture
          source={{ kind: 'work', workId: group.workId }}
          size={{ width: 0, height: 0 }}
          region={[]}
          alt=""
        />
        <div>
          <h3 class="group-title" id={heading}>
            <Name words={group.workTitle || text('untitled_work')} />
          </h3>
          <p class="quiet-line">
            {siteName(group.platform)} ·{' '}
            {counted(whole ? 'cases_group' : 'cases_group_so_far', group.cases.length)}
          </p>
        </div>
      </header>
      <ul class="case-list">
        {group.cases.map((row) => (
          <CaseLine key={row.id} row={row} on={!left.has(row.id)} onChoose={(on) => choose(row.id, on)} />
        ))}
      </ul>
      {open.length < group.cases.length && <p class="quiet-line">{text('case_past_how')}</p>}
      {open.length === 0 ? null : hasForm(group.platform) ? (
        <button
          type="button"
          class="button button-main"
          disabled={chosen.length === 0 || tooMany || preparing}
          onClick={() => onPrepare(chosen)}
        >
          {preparing ? text('preparing') : counted('prepare_complaint', chosen.length)}
        </button>
      ) : (
        <p class="quiet-line">{text('prepare_no_form', siteName(group.platform))}</p>
      )}
      {open.length > 0 && chosen.length === 0 && <p class="quiet-line">{text('prepare_none')}</p>}
      {tooMany && <p class="quiet-line">{text('prepare_too_many', number(kMostLinks))}</p>}
    </section>
  );
}

function CaseLine({ row, on, onChoose }: { row: CaseRow; on: boolean; onChoose: (on: boolean) => void }) {
  const title = shown(row.listing.title) || text('untitled_listing', row.listing.id);
  const store = row.listing.seller.storeName;
  return (
    <li class="case-line">
      {!row.isPast && (
        <input
          type="checkbox"
          checked={on}
          aria-label={text('case_choose', title)}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <div class="case-facts">
        <p class="listing-title">
          <Name words={title} />
        </p>
        <p class="fact">
          {store !== null && (
            <>
              {text('store_label')}: <Name words={store} />
              {' · '}
            </>
          )}
          <CaseOrigin row={row} />
        </p>
        <OpenListing listing={row.listing} />
      </div>
    </li>
  );
}
