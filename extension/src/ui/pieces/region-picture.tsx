// SPDX-License-Identifier: Apache-2.0
import { middleOf } from '../overlay-places';
import { polygonPoints, viewBox } from '../regions';
import type { PictureSize } from '../regions';
import { text } from '../text';
import { usePicture } from './picture-source';
import type { PictureSource } from './picture-source';
import { useInView } from './use-in-view';

interface Props {
  source: PictureSource;
  /** Pixels that the region is measured in. */
  size: PictureSize;
  region: readonly number[];
  alt: string;
  caption?: string;
  /** Brought closer towards the region, so many times; in a square frame only. */
  zoom?: number;
  /** The picture itself is on the screen now. */
  onShown?: () => void;
}

/** A picture with the matching region drawn over it; both keep together at every size. */
export function RegionPicture({ source, size, region, alt, caption, zoom = 1, onShown }: Props) {
  const [frame, near] = useInView<HTMLSpanElement>();
  const loaded = usePicture(source, near);
  const box = viewBox(size);
  const points = polygonPoints(region, size);
  const [x, y] = middleOf(region, size);
  const closer = zoom === 1 ? {} : { style: { transform: `scale(${zoom})`, transformOrigin: `${x}% ${y}%` } };
  return (
    <span class="picture">
      <span class={`frame frame-${loaded.state}`} ref={frame}>
        {loaded.state === 'there' && (
          <img src={loaded.src} alt={alt} draggable={false} onLoad={onShown} {...closer} />
        )}
        {loaded.state === 'missing' && <span class="frame-note">{text('picture_missing')}</span>}
        {loaded.state === 'there' && box && points && (
          <svg
            class="region"
            viewBox={box}
            preserveAspectRatio="xMidYMid meet"
            aria-hidden="true"
            focusable="false"
            {...closer}
          >
            <polygon class="region-halo" points={points} />
            <polygon class="region-line" points={points} />
          </svg>
        )}
      </span>
      {caption !== undefined && <span class="caption">{caption}</span>}
    </span>
  );
}
