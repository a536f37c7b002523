// SPDX-License-Identifier: Apache-2.0
import { shown } from '../shown-text';
import { text } from '../text';
import type { TextKey } from '../text';

const kKinds: Readonly<Record<string, TextKey>> = {
  scripts: 'removed_scripts',
  data_values: 'removed_data',
  texts: 'removed_texts',
  elements: 'removed_elements',
  head_entries: 'removed_head',
  comments: 'removed_comments',
  attributes: 'removed_attributes',
  addresses: 'removed_addresses',
};

/** What kind of thing was taken out of a page's copy; a kind without a sentence of ours is named as it came. */
export function removedWords(what: string): string {
  const key = Object.hasOwn(kKinds, what) ? kKinds[what] : undefined;
  return key ? text(key) : shown(what).replaceAll('_', ' ');
}
