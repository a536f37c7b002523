// SPDX-License-Identifier: Apache-2.0
// What the engine missed: the artist picks a listing of the page (or has right-clicked its picture), says which work
// it shows, and judges it like any other. The record says that it was found by hand.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { TabState } from '../../messages/tab-state';
import type { PageListingRow } from '../../messages/view-messages';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import type { TextKey } from '../text';
import { HandForm } from './hand-form';
import { ListingPicker } from './listing-picker';
import { usePageListings } from './use-page-listings';
import { WorkPicker } from './work-picker';

/** Listings often show the same picture: the one that was pressed on counts, when it is known. Null without a picture. */
export function pickedListing(
  rows: readonly PageListingRow[],
  { listingId, pictureKey }: NonNullable<TabState['picked']>,
): PageListingRow | null {
  const isIt = (row: PageListingRow): boolean =>
    listingId !== null ? row.id === listingId : row.pictures.some((one) => one.key === pictureKey);
  return pictureKey === null ? null : (rows.find(isIt) ?? null);
}

interface Props {
  tabId: number;
  picked: TabState['picked'];
  onBack: () => void;
}

export interface ChosenWork {
  id: string;
  title: string;
}

export function MissedView({ tabId, picked, onBack }: Props) {
  const listings = usePageListings(tabId);
  const [chosen, setChosen] = useState<PageListingRow | null>(null);
  const [pictureKey, setPictureKey] = useState<string | null>(null);
  const [work, setWork] = useState<ChosenWork | null>(null);

  // A right-clicked picture brings its listing along, when the page says which one it is.
  useEffect(() => {
    if (picked === null) return;
    setPictureKey(picked.pictureKey);
    setWork(null);
    setChosen(null);
  }, [picked?.pictureKey, picked?.listingId]);
  useEffect(() => {
    if (picked?.pictureKey) setChosen(pickedListing(listings.rows, picked));
  }, [picked?.pictureKey, picked?.listingId, listings.rows]);

  const back = (): void => {
    if (picked !== null) void ask('picked.clear', { tabId });
    onBack();
  };
  const choose = (row: PageListingRow): void => {
    setChosen(row);
    setPictureKey((now) => (picked?.pictureKey ? now : (row.pictures[0]?.key ?? null)));
    setWork(null);
  };
  return (
    <section class="missed" aria-label={text('missed_heading')}>
      <button type="button" class="button button-quiet" onClick={back}>
        <span aria-hidden="true">‹ </span>
        {text('back_to_matches')}
      </button>
      <h2 class="part-heading">{text('missed_heading')}</h2>
      {chosen === null ? (
        <>
          {pictureKey !== null && <PickedPicture pictureKey={pictureKey} />}
          <p>{text(pickWords(picked))}</p>
          <ListingPicker listings={listings} onChoose={choose} />
        </>
      ) : (
        <>
          <ChosenListing
            row={chosen}
            pictureKey={pictureKey}
            onPicture={(key) => {
              setPictureKey(key);
              setWork(null);
            }}
            onOther={() => {
              setChosen(null);
              setWork(null);
            }}
          />
          {work === null ? (
            <WorkPicker pictureKey={pictureKey} onChoose={setWork} />
          ) : (
            <HandForm
              tabId={tabId}
              listing={chosen}
              pictureKey={pictureKey}
              work={work}
              onOther={() => setWork(null)}
              onDone={back}
            />
          )}
        </>
      )}
    </section>
  );
}

function pickWords(picked: TabState['picked']): TextKey {
  if (picked === null) return 'missed_pick_listing';
  return picked.pictureKey === null ? 'missed_no_picture_there' : 'missed_pick_its_listing';
}

function PickedPicture({ pictureKey }: { pictureKey: string }) {
  return (
    <div class="picked">
      <RegionPicture
        source={{ kind: 'listing', key: pictureKey }}
        size={{ width: 0, height: 0 }}
        region={[]}
        alt={text('missed_picked')}
        caption={text('missed_picked')}
      />
    </div>
  );
}

interface ChosenProps {
  row: PageListingRow;
  pictureKey: string | null;
  onPicture: (key: string) => void;
  onOther: () => void;
}

function ChosenListing({ row, pictureKey, onPicture, onOther }: ChosenProps) {
  return (
    <div class="chosen">
      <p class="listing-title">
        <Name words={row.title || text('untitled_listing', row.id)} />
      </p>
      <div class="chosen-pictures" role="radiogroup" aria-label={text('missed_pictures')}>
        {row.pictures.slice(0, 12).map((picture, index) => (
          <label class="pick" key={picture.key}>
            <input
              type="radio"
              name="missed-picture"
              checked={picture.key === pictureKey}
              onChange={() => onPicture(picture.key)}
              aria-label={text('missed_picture', String(index + 1))}
            />
            <RegionPicture
              source={{ kind: 'listing', key: picture.key }}
              size={{ width: 0, height: 0 }}
              region={[]}
              alt=""
            />
          </label>
        ))}
      </div>
      <button type="button" class="button button-quiet" onClick={onOther}>
        {text('missed_other_listing')}
      </button>
    </div>
  );
}
