// SPDX-License-Identifier: Apache-2.0
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
  /** The picture itself is on the screen now. */
  onShown?: () => void;
}

/** A picture with the matching region drawn over it; both keep together at every size. */
export function RegionPicture({ source, size, region, alt, caption, onShown }: Props) {
  const [frame, near] = useInView<HTMLSpanElement>();
  const loaded = usePicture(source, near);
  const box = viewBox(size);
  const points = polygonPoints(region, size);
  return (
    <span class="picture">
      <span class={`frame frame-${loaded.state}`} ref={frame}>
        {loaded.state === 'there' && <img src={loaded.src} alt={alt} draggable={false} onLoad={onShown} />}
        {loaded.state === 'missing' && <span class="frame-note">{text('picture_missing')}</span>}
        {loaded.state === 'there' && box && points && (
          <svg
            class="region"
            viewBox={box}
            preserveAspectRatio="xMidYMid meet"
            aria-hidden="true"
            focusable="false"
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
