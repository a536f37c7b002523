// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { PageListingRow } from '../../messages/view-messages';
import { isComplete, kNothingJudged } from '../judgement';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import type { ChosenWork } from './missed-view';
import { Questions } from './questions';

interface Props {
  tabId: number;
  listing: PageListingRow;
  pictureKey: string | null;
  work: ChosenWork;
  onOther: () => void;
  onDone: () => void;
}

/** The four answers for a listing that the artist found without the engine. */
export function HandForm({ tabId, listing, pictureKey, work, onOther, onDone }: Props) {
  const [judgement, setJudgement] = useState(kNothingJudged);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [stored, setStored] = useState<string | null>(null);

  const store = (): void => {
    if (!isComplete(judgement) || busy) return;
    setBusy(true);
    setError(null);
    void ask('case.openByHand', {
      tabId,
      listingId: listing.id,
      pictureKey,
      workId: work.id,
      judgement,
    }).then((answer) => {
      setBusy(false);
      if (answer.ok) setStored(text(answer.value.created ? 'hand_stored' : 'case_existed'));
      else setError(errorWords(answer));
    });
  };
  return (
    <form
      class="confirm hand-form"
      aria-label={text('hand_heading')}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
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
      {stored === null ? (
        <>
          <h3 class="confirm-heading">{text('confirm_heading')}</h3>
          <p class="quiet-line">{text('confirm_intro')}</p>
          <Questions judgement={judgement} onChange={setJudgement} />
          {error !== null && (
            <p class="error-line" role="alert">
              {error}
            </p>
          )}
          <p class="quiet-line" role="status">
            {text(busy ? 'storing' : isComplete(judgement) ? 'confirm_ready' : 'confirm_missing')}
          </p>
          <div class="actions">
            <button type="submit" class="button button-main" disabled={!isComplete(judgement) || busy}>
              {text('confirm_store')}
            </button>
            <button type="button" class="button" onClick={onOther}>
              {text('missed_other_work')}
            </button>
          </div>
        </>
      ) : (
        <>
          <p role="status">{stored}</p>
          <div class="actions">
            <button type="button" class="button button-main" onClick={onDone}>
              {text('back_to_matches')}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
