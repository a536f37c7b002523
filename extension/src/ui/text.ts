// SPDX-License-Identifier: Apache-2.0
// Every sentence the artist reads comes through here. Keys are checked by the compiler against the English file.

import type english from '../_locales/en/messages.json';
import { getMessage } from '../browser/i18n';

export type TextKey = keyof typeof english;

/** Base of a pair of keys `<base>_one` and `<base>_other`. */
export type CountKey = TextKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The sentence in the artist's language. A key that is missing there shows itself, so that it is noticed. */
export function text(key: TextKey, ...subs: (string | number)[]): string {
  return getMessage(key, subs.map(String)) || key;
}

// The language of the sentences, not of the browser: a browser in a language we lack shows English sentences.
function language(): string {
  return getMessage('language_tag', []) || 'en';
}

/** A number as people of this language write it. */
export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** "1 listing", "60 listings": the form that the number asks for. */
export function counted(base: CountKey, value: number, ...subs: string[]): string {
  const form = new Intl.PluralRules(language()).select(value) === 'one' ? 'one' : 'other';
  return text(`${base}_${form}` as TextKey, number(value), ...subs);
}

/** A date as far as it is told ("2019", "2019-04", "2019-04-02T…"), as people of this language write it. */
export function toldDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!parts) return iso;
  const [, year, month, date] = parts.map(Number);
  // The day as it stands there: no zone of ours may move it.
  const at = new Date(Date.UTC(year ?? 0, month ? month - 1 : 0, date || 1));
  if (Number.isNaN(at.getTime())) return iso;
  const shown: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) shown.month = 'short';
  if (date) shown.day = 'numeric';
  return new Intl.DateTimeFormat(language(), shown).format(at);
}

/** Day and time in the artist's own zone. */
export function day(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A day of China, with its weekday: "Tue, 24 Nov". */
export function chinaDay(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const shown: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(language(), shown).format(at);
}

/** The day alone: one written without a time as it stands, a moment in the artist's own zone. */
export function dayOnly(iso: string): string {
  const at = new Date(iso.length <= 10 ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(at.getTime())) return iso;
  const zone = iso.length <= 10 ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', ...zone }).format(at);
}
