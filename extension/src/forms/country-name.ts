// SPDX-License-Identifier: Apache-2.0

const languages = ['en', 'zh-Hans', 'zh-Hant', 'es', 'ko', 'ru', 'fr', 'de', 'pt', 'ja'];

/** Every name by which a form may offer this country, lower case; `country` is a two-letter code or a name. */
export function countryNames(country: string): string[] {
  const code = /^[A-Z]{2}$/u.test(country) ? country : codeOf(country);
  if (code === null) return [country.toLowerCase()];
  const names = languages.map((language) => nameIn(language, code)).filter((name) => name !== null);
  return [...new Set([country, code, ...names].map((name) => name.toLowerCase()))];
}

/** The English name of a two-letter code; anything else as it is. */
export function writtenCountry(country: string): string {
  return /^[A-Z]{2}$/u.test(country) ? (nameIn('en', country) ?? country) : country;
}

function nameIn(language: string, code: string): string | null {
  try {
    const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
    return name ?? null;
  } catch {
    return null;
  }
}

let codes: Map<string, string> | null = null;

function codeOf(name: string): string | null {
  if (codes === null) {
    codes = new Map();
    for (let first = 65; first <= 90; first += 1) {
      for (let second = 65; second <= 90; second += 1) {
        const code = String.fromCharCode(first, second);
        for (const language of languages) {
          const known = nameIn(language, code)?.toLowerCase();
          if (known !== undefined && !codes.has(known)) codes.set(known, code);
        }
      }
    }
  }
  return codes.get(name.toLowerCase()) ?? null;
}
