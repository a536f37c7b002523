// SPDX-License-Identifier: Apache-2.0
// The work laid onto the listing's picture where it was found, to be compared by a slider or by turns.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding, MatchRow } from '../../messages/tab-state';
import { laidOnto, middleOf, placedIn } from '../overlay-places';
import { text } from '../text';
import { usePicture } from './picture-source';

interface Props {
  row: MatchRow;
  finding: Finding;
  way: 'slider' | 'blink';
  zoom: number;
  onListingShown: () => void;
  onWorkShown: () => void;
}

/** Side of the work's picture before it is laid down; any would do. */
const kUnit = 200;
const kTurnMs = 700;

export function OverlayPicture({ row, finding, way, zoom, onListingShown, onWorkShown }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [side, setSide] = useState(0);
  const [part, setPart] = useState(50);
  const listing = usePicture({ kind: 'listing', key: row.picture.key }, true);
  const work = usePicture({ kind: 'work', workId: finding.workId }, true);
  const [turned, holds, setHolds] = useTurns(way === 'blink');

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setSide(element.clientWidth);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const placed = placedIn(side, row.picture);
  const transform = placed && laidOnto(finding.quad, kUnit, placed);
  const [x, y] = middleOf(finding.regionInPicture, row.picture);
  const shown = way === 'blink' ? (turned ? 0 : 100) : part;
  return (
    <div class="overlay">
      <div class="frame overlay-frame" ref={frame}>
        <div class="overlay-ground" style={{ transform: `scale(${zoom})`, transformOrigin: `${x}% ${y}%` }}>
          {listing.state === 'there' && (
            <img src={listing.src} alt={text('caption_listing')} draggable={false} onLoad={onListingShown} />
          )}
          {work.state === 'there' && transform !== null && (
            <div class="overlay-work" style={{ clipPath: `inset(0 0 0 ${shown}%)` }}>
              <img
                src={work.src}
                alt={text('caption_work')}
                draggable={false}
                onLoad={onWorkShown}
                style={{ width: `${kUnit}px`, height: `${kUnit}px`, transform }}
              />
            </div>
          )}
        </div>
      </div>
      {way === 'slider' ? (
        <input
          type="range"
          class="overlay-slider"
          min={0}
          max={100}
          value={part}
          aria-label={text('pair_slider')}
          onInput={(event) => setPart(Number(event.currentTarget.value))}
        />
      ) : (
        <button type="button" class="button button-small" onClick={() => setHolds(!holds)}>
          {text(holds ? 'pair_go_on' : 'pair_hold')}
        </button>
      )}
    </div>
  );
}

/** By turns, until it is held; who wants no motion starts it by hand. */
function useTurns(on: boolean): [boolean, boolean, (holds: boolean) => void] {
  const [turned, setTurned] = useState(true);
  const [holds, setHolds] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!on || holds) return undefined;
    const timer = setInterval(() => setTurned((now) => !now), kTurnMs);
    return () => clearInterval(timer);
  }, [on, holds]);
  return [turned, holds, setHolds];
}
