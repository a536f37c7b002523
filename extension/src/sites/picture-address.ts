// SPDX-License-Identifier: Apache-2.0
// Addresses of product pictures. One file has many addresses (hosts, sizes, formats); its key is the same in all of
// them. Those of the Alibaba family are read here; other marketplaces bring a form of their own.
import { etsyPicture } from './etsy/picture-form';

export interface PictureAddress {
  key: string;
  /** Absolute https address of the form that was given. */
  url: string;
  /** The original as uploaded. */
  full: string;
  /** Longest side the form asks for, null when it asks for none. */
  sidePixels: number | null;
}

const pictureHost = /(?:^|\.)(?:alicdn\.com|aliexpress-media\.com)$/i;
const address = /^(?:https?:)?\/\/([^/?#\s:]+)(?::\d+)?(\/[^?#]*)/i;
const productFolder = /\/(?:kf|ibank)\/(.+)$|\/imgextra\/(?:i\d\/)?(?:\d+\/)?([^/]+-cib\.[^/]+)$/;
const firstExtension = /^(.*?\.(?:jpe?g|png|gif|webp))(?=$|[_.?~!@])/i;
const badgeFile = /^\d+x\d+\.(?:png|jpe?g|gif|webp)$/i;
const askedSize = /[_.](\d{2,4})x(\d{2,4})/g;
/** "<name>.310x310.jpg", as 1688 asked for sizes before 2021. */
const innerSize = /\.\d{2,4}x\d{2,4}(?=\.(?:jpe?g|png|gif|webp)$)/i;

/** Marketplaces with picture hosts of their own: one line each. */
const otherForms: readonly ((text: string) => PictureAddress | null)[] = [etsyPicture];

/** An address without any of these is no product picture: asked first, because it is cheap. */
export const pictureMarks: readonly string[] = ['/kf/', '/ibank/', '-cib.', '.etsystatic.com/'];

/**
 * Reads an address as that of a product picture. Null for anything else: other hosts, interface art, and badges
 * (`/kf/<key>/<W>x<H>.png`), which share the folder of product pictures but are never one.
 */
export function productPicture(text: string | null | undefined): PictureAddress | null {
  if (!text) return null;
  const trimmed = text.trim();
  const parts = address.exec(trimmed);
  if (parts === null) return null;
  if (!pictureHost.test(parts[1]!))
    return otherForms.map((read) => read(trimmed)).find((found) => found) ?? null;
  const path = parts[2]!;
  const inFolder = productFolder.exec(path);
  if (inFolder === null) return null;
  const segments = (inFolder[1] ?? inFolder[2]!).split('/').filter((segment) => segment !== '');
  const last = segments.at(-1);
  if (last === undefined) return null;
  const file = (firstExtension.exec(last)?.[1] ?? last).replace(innerSize, '');
  if (segments.length > 1 && badgeFile.test(file)) return null;
  const isIbank = !path.includes('/kf/');
  const key = segments.length > 1 && !isIbank ? segments[0]! : withoutExtension(file);
  // Shorter names are interface art; the shortest key of a product picture ever seen has 29 characters.
  if (key.length < 12) return null;
  const folder = path.slice(0, path.length - (path.endsWith('/') ? 1 : 0) - last.length);
  return {
    key,
    url: 'https://' + trimmed.replace(/^(?:https?:)?\/\//i, '').replace(/#.*$/, ''),
    full: `https://${parts[1]!.toLowerCase()}${folder}${file}`,
    sidePixels: sideOf(last),
  };
}

/** Whether the address has the form of a badge: a picture named by its own size. */
export function isBadgePicture(text: string): boolean {
  const path = address.exec(text.trim())?.[2];
  const last = path?.split('/').at(-1);
  return last !== undefined && badgeFile.test(firstExtension.exec(last)?.[1] ?? last);
}

function withoutExtension(file: string): string {
  return file.replace(/\.(?:jpe?g|png|gif|webp|avif|bmp)$/i, '');
}

function sideOf(fileName: string): number | null {
  let side: number | null = null;
  for (const match of fileName.matchAll(askedSize))
    side = Math.max(side ?? 0, Number(match[1]), Number(match[2]));
  return side;
}
