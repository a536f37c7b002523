// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { LinkRow } from '../../messages/link-requests';
import { JudgeForm } from '../panel/judge-form';
import type { ChosenWork } from '../panel/missed-view';
import { WorkPicker } from '../panel/work-picker';
import { KnownBadge } from '../pieces/known-badge';
import { Name } from '../pieces/name';
import { OpenListing } from '../pieces/open-listing';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import { linkStanding, linkWords, listingInShort } from '../words/link-words';

interface Props {
  row: LinkRow;
  open: boolean;
  /** The work of the link before: links of one store often show one work. */
  work: ChosenWork | null;
  onOpen: () => void;
  onWork: (work: ChosenWork | null) => void;
  onStored: (openedAt: string) => void;
  /** Null when no other new link follows. */
  onNext: (() => void) | null;
  onClose: () => void;
}

/** One pasted link: what it leads to, what is known of it, and the way to a case. */
export function LinkLine({ row, open, work, onOpen, onWork, onStored, onNext, onClose }: Props) {
  const standing = linkStanding(row);
  const { listing } = row;
  return (
    <li class={`link-line link-${standing}`}>
      <div class="link-head">
        <p class="link-name">
          {standing !== 'unclear' && <KnownBadge known={standing} />}
          <Name words={listing ? listingInShort(listing) : row.link} />
        </p>
        <p class={standing === 'unclear' ? 'error-line' : 'quiet-line'}>{linkWords(row)}</p>
        {listing && <OpenListing listing={listing} />}
        {standing === 'new' && !open && (
          <button type="button" class="button link-open" onClick={onOpen}>
            {text('link_judge')}
            {listing && <span class="spoken"> {listingInShort(listing)}</span>}
          </button>
        )}
      </div>
      {open && (
        <LinkCase
          row={row}
          work={work}
          onWork={onWork}
          onStored={onStored}
          onNext={onNext}
          onClose={onClose}
        />
      )}
    </li>
  );
}

function LinkCase({ row, work, onWork, onStored, onNext, onClose }: Omit<Props, 'open' | 'onOpen'>) {
  const [openedAt, setOpenedAt] = useState('');
  if (work === null) return <WorkPicker pictureKey={null} onChoose={onWork} />;
  return (
    <JudgeForm
      label={text('hand_heading')}
      store={async (judgement) => {
        const answer = await ask('case.openByLink', { link: row.link, workId: work.id, judgement });
        if (answer.ok) setOpenedAt(answer.value.openedAt);
        return answer;
      }}
      otherLabel={text('missed_other_work')}
      onOther={() => onWork(null)}
      doneLabel={text(onNext ? 'link_next' : 'link_done')}
      onDone={() => {
        onStored(openedAt);
        (onNext ?? onClose)();
      }}
    >
      <div class="link-work">
        <RegionPicture
          source={{ kind: 'work', workId: work.id }}
          size={{ width: 0, height: 0 }}
          region={[]}
          alt=""
        />
        <div>
          <p class="fact">
            {text('work_label')}: <Name words={work.title || text('untitled_work')} />
          </p>
          <p>{text('link_compare')}</p>
        </div>
      </div>
    </JudgeForm>
  );
}
