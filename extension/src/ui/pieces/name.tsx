// SPDX-License-Identifier: Apache-2.0
import { shown } from '../shown-text';

/** Words that somebody else wrote, kept apart from the sentence they stand in. */
export function Name({ words }: { words: string }) {
  return <bdi class="name">{shown(words)}</bdi>;
}
