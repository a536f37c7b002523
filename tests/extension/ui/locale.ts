// SPDX-License-Identifier: Apache-2.0
// The browser's own filling in of sentences, for places without a browser: `$1`…`$9`, and `$$` for one `$`.

import english from '../../../extension/src/_locales/en/messages.json';
import spanish from '../../../extension/src/_locales/es/messages.json';
import chinese from '../../../extension/src/_locales/zh_CN/messages.json';

export type Language = 'en' | 'es' | 'zh_CN';
const kLanguages: Record<Language, Readonly<Record<string, { message: string }>>> = {
  en: english,
  es: spanish,
  zh_CN: chinese,
};

export function messageIn(language: Language, key: string, substitutions: readonly string[] = []): string {
  const sentences = kLanguages[language];
  const found = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
  if (!found) return '';
  return found.message.replace(/\$(\$|[1-9])/g, (_, what: string) =>
    what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
  );
}

export function englishMessage(key: string, substitutions: readonly string[] = []): string {
  return messageIn('en', key, substitutions);
}
