// SPDX-License-Identifier: Apache-2.0
// What the sample servers were asked for, and by whom: the page or the extension.
import { isPictureHost, keyIn } from '../../../installer/demo/marketplace/picture-host.mjs';

/** The extension's own fetches carry no referer and ask for no kind of content; a page's always name one or both. */
export const isOurs = ({ destination, referer }) => destination === 'empty' && referer === '';

export const isPicture = ({ host }) => isPictureHost(host);

/** The paths that were asked for, by picture key. */
export function pathsByKey(requests) {
  const paths = new Map();
  for (const { path } of requests) {
    const key = keyIn(path);
    paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  return paths;
}
