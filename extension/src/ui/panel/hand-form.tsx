// SPDX-License-Identifier: Apache-2.0
import { ask } from '../../browser/view-client';
import type { PageListingRow } from '../../messages/view-messages';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import { JudgeForm } from './judge-form';
import type { ChosenWork } from './missed-view';

interface Props {
  tabId: number;
  listing: PageListingRow;
  pictureKey: string | null;
  work: ChosenWork;
  onOther: () => void;
  onDone: () => void;
}

/** A listing of the page that the engine missed, beside the work that the artist sees in it. */
export function HandForm({ tabId, listing, pictureKey, work, onOther, onDone }: Props) {
  return (
    <JudgeForm
      label={text('hand_heading')}
      store={(judgement) =>
        ask('case.openByHand', { tabId, listingId: listing.id, pictureKey, workId: work.id, judgement })
      }
      otherLabel={text('missed_other_work')}
      onOther={onOther}
      doneLabel={text('back_to_matches')}
      onDone={onDone}
    >
      <div class="hand-pair">
        <RegionPicture
          source={{ kind: 'listing', key: pictureKey ?? listing.pictures[0]?.key ?? '' }}
          size={{ width: 0, height: 0 }}
          region={[]}
          alt={text('caption_listing')}
          caption={text('caption_listing')}
        />
        <RegionPicture
          source={{ kind: 'work', workId: work.id }}
          size={{ width: 0, height: 0 }}
          region={[]}
          alt={text('caption_work')}
          caption={text('caption_work')}
        />
      </div>
      <p class="fact">
        {text('work_label')}: <Name words={work.title || text('untitled_work')} />
      </p>
    </JudgeForm>
  );
}
