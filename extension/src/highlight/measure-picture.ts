// SPDX-License-Identifier: Apache-2.0
// Reads from the page how a picture is shown. Only reads; nothing is changed.

import type { Fit, ShownPicture } from './picture-box';
import { positionShare } from './picture-box';

const fits: readonly Fit[] = ['fill', 'contain', 'cover', 'none', 'scale-down'];

const px = (text: string): number => Number.parseFloat(text) || 0;

/** Null while the element takes no room on the page. `origin` is the point that 0, 0 of the result stands for. */
export function measurePicture(element: Element, origin: { left: number; top: number }): ShownPicture | null {
  const rect = element.getBoundingClientRect();
  if (rect.width < 8 || rect.height < 8 || !element.isConnected) return null;
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible' || style.display === 'none') return null;
  const html = element instanceof HTMLElement ? element : null;
  // A transform on the card (a hover zoom) scales what is seen, but not paddings and borders as computed.
  const scaleX = html && html.offsetWidth > 0 ? rect.width / html.offsetWidth : 1;
  const scaleY = html && html.offsetHeight > 0 ? rect.height / html.offsetHeight : 1;
  const left = (px(style.borderLeftWidth) + px(style.paddingLeft)) * scaleX;
  const top = (px(style.borderTopWidth) + px(style.paddingTop)) * scaleY;
  const right = (px(style.borderRightWidth) + px(style.paddingRight)) * scaleX;
  const bottom = (px(style.borderBottomWidth) + px(style.paddingBottom)) * scaleY;
  const [positionX = '50%', positionY = '50%'] = style.objectPosition.split(' ');
  const image = element instanceof HTMLImageElement ? element : null;
  return {
    content: {
      x: rect.left - origin.left + left,
      y: rect.top - origin.top + top,
      width: Math.max(0, rect.width - left - right),
      height: Math.max(0, rect.height - top - bottom),
    },
    naturalWidth: (image?.naturalWidth ?? 0) * scaleX,
    naturalHeight: (image?.naturalHeight ?? 0) * scaleY,
    fit: fits.find((name) => name === style.objectFit) ?? 'fill',
    positionX: positionShare(positionX),
    positionY: positionShare(positionY),
  };
}
