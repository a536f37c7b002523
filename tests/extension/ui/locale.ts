// SPDX-License-Identifier: Apache-2.0
// The browser's own filling in of sentences, for places without a browser: `$1`…`$9`, and `$$` for one `$`.

import english from '../../../extension/src/_locales/en/messages.json';

const sentences: Readonly<Record<string, { message: string }>> = english;

export function englishMessage(key: string, substitutions: readonly string[] = []): string {
  const found = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
  if (!found) return '';
  return found.message.replace(/\$(\$|[1-9])/g, (_, what: string) =>
    what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
  );
}
