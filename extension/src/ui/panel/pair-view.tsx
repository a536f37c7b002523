// SPDX-License-Identifier: Apache-2.0
import type { RefObject } from 'preact';
import type { Finding, MatchRow } from '../../messages/tab-state';
import { OverlayPicture } from '../pieces/overlay-picture';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import type { TextKey } from '../text';

export const kPairWays = ['beside', 'slider', 'blink'] as const;
export type PairWay = (typeof kPairWays)[number];
const kWords: Readonly<Record<PairWay, TextKey>> = {
  beside: 'pair_beside',
  slider: 'pair_slider',
  blink: 'pair_blink',
};
export const kZooms = [1, 2, 4] as const;

interface Props {
  row: MatchRow;
  finding: Finding;
  way: PairWay;
  zoom: number;
  onWay: (way: PairWay) => void;
  onZoom: () => void;
  pair: RefObject<HTMLDivElement | null>;
  onListingShown: () => void;
  onWorkShown: () => void;
}

/** The pair side by side, or the work over the listing; with the region in both, and closer at a press. */
export function PairView(props: Props) {
  const { row, finding, way, zoom, onWay, onZoom, pair, onListingShown, onWorkShown } = props;
  return (
    <div class="pair-view" ref={pair}>
      <div class={`review-pictures review-${way}`} key={`${row.picture.key} ${finding.workId} ${way}`}>
        {way === 'beside' ? (
          <>
            <RegionPicture
              source={{ kind: 'listing', key: row.picture.key }}
              size={row.picture}
              region={finding.regionInPicture}
              zoom={zoom}
              alt={text('caption_listing')}
              caption={text('caption_listing')}
              onShown={onListingShown}
            />
            <RegionPicture
              source={{ kind: 'work', workId: finding.workId }}
              size={{ width: finding.workWidth, height: finding.workHeight }}
              region={finding.regionInWork}
              zoom={zoom}
              alt={text('caption_work')}
              caption={text('caption_work')}
              onShown={onWorkShown}
            />
          </>
        ) : (
          <OverlayPicture
            row={row}
            finding={finding}
            way={way}
            zoom={zoom}
            onListingShown={onListingShown}
            onWorkShown={onWorkShown}
          />
        )}
      </div>
      <div class="pair-ways" role="group" aria-label={text('pair_ways')}>
        {kPairWays.map((one) => (
          <button
            type="button"
            key={one}
            class="chip pair-way"
            aria-pressed={one === way}
            onClick={() => onWay(one)}
          >
            {text(kWords[one])}
          </button>
        ))}
        <button type="button" class="chip pair-zoom" onClick={onZoom}>
          {text('pair_zoom', String(zoom))}
        </button>
      </div>
    </div>
  );
}
