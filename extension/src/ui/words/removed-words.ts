// SPDX-License-Identifier: Apache-2.0
import { shown } from '../shown-text';
import { text } from '../text';
import type { TextKey } from '../text';

const kKinds: Readonly<Record<string, TextKey>> = {
  scripts: 'removed_scripts',
  script: 'removed_scripts',
  inline_data: 'removed_data',
  data: 'removed_data',
  names: 'removed_names',
  account: 'removed_names',
  tokens: 'removed_tokens',
  cookies: 'removed_cookies',
  forms: 'removed_forms',
  inputs: 'removed_forms',
  fields: 'removed_forms',
  comments: 'removed_comments',
  frames: 'removed_frames',
  styles: 'removed_styles',
  style: 'removed_styles',
  handlers: 'removed_handlers',
  attributes: 'removed_attributes',
  query: 'removed_query',
  addresses: 'removed_query',
  links: 'removed_query',
  emails: 'removed_contacts',
  phones: 'removed_contacts',
};

/** What kind of thing was taken out of a page's copy; a kind without a sentence of ours is named as it came. */
export function removedWords(what: string): string {
  const key = Object.hasOwn(kKinds, what) ? kKinds[what] : undefined;
  return key ? text(key) : shown(what).replaceAll('_', ' ');
}
