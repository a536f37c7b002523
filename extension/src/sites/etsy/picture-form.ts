// SPDX-License-Identifier: Apache-2.0
// https://i.etsystatic.com/<shop>/r/il/<hash>/<picture>/il_340x270.<picture>_<code>.jpg, or /c/<crop>/il/… for a crop.
import type { PictureAddress } from '../picture-address';

const form =
  /^(?:https?:)?\/\/(i\.etsystatic\.com)(\/\d+(?:\/r|\/c(?:\/\d+){2,4})?\/il\/[0-9a-f]+\/\d+\/)il_([0-9A-Za-z]+)\.(\d+_[0-9a-z]+)(\.(?:jpe?g|png|gif|webp))(?:[?#].*)?$/i;

/** Null for everything that is no photo of a listing: shop signs, avatars, interface art. */
export function etsyPicture(text: string): PictureAddress | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [, host, folder, size, key, extension] = found;
  const sides = [...size!.matchAll(/\d+/g)].map(Number);
  return {
    key: key!,
    url: 'https://' + text.replace(/^(?:https?:)?\/\//i, '').replace(/#.*$/, ''),
    full: `https://${host!.toLowerCase()}${folder!}il_fullxfull.${key!}${extension!}`,
    sidePixels: sides.length === 0 ? null : Math.max(...sides),
  };
}
