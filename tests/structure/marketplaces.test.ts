// SPDX-License-Identifier: Apache-2.0
// Every marketplace is whole, and whoever adds one is told in sentences what is missing.
import { describe, expect, it } from 'vitest';
import { type Project, whatIsMissing } from './marketplaces';
import { files, read } from './tree';

const project: Project = { files: files(), read };

/** The project with more files, as it is while somebody adds a marketplace. */
function withFiles(
  added: Record<string, string>,
  changed: (file: string, text: string) => string = (_, text) => text,
): Project {
  return {
    files: [...project.files, ...Object.keys(added)],
    read: (file) => changed(file, added[file] ?? read(file)),
  };
}

const adapter = 'extension/src/sites/swap/adapter.ts';
const adapterText = `export const swap: SiteAdapter = { site: 'swap', domains: ['swap.example'], readPage };`;
const stored = (name: string) => ({
  [`tests/data/pages/swap/${name}/page.html`]: '',
  [`tests/data/pages/swap/${name}/expected.json`]: '{}',
});

describe('marketplaces', () => {
  it('lack nothing', () => {
    expect(whatIsMissing(project)).toEqual([]);
    const folders = new Set(project.files.map((file) => /^extension\/src\/sites\/([^/]+)\//.exec(file)?.[1]));
    for (const folder of ['aliexpress', 'alibaba', 'site-1688', 'etsy']) expect(folders).toContain(folder);
  });

  it('say that the adapter is missing, before anything else', () => {
    expect(whatIsMissing(withFiles({ 'extension/src/sites/swap/cards.ts': '' }))).toEqual([
      `swap: ${adapter} is missing. It exports the site's adapter: its name, its domains and readPage.`,
    ]);
    expect(whatIsMissing(withFiles({ [adapter]: 'export const swap = {};' }))).toEqual([
      `swap: ${adapter} names no site. Write "site: '<name>'" into its adapter.`,
    ]);
  });

  it('name every table and every stored page that a new one still needs', () => {
    expect(whatIsMissing(withFiles({ [adapter]: adapterText, ...stored('search-good') }))).toEqual([
      "swap: extension/src/sites/page-reading.ts does not know it. Add 'swap' to SiteName.",
      'swap: extension/src/sites/registry.ts does not know it. Add its adapter to the table.',
      'swap: extension/src/sites/listing-address.ts does not know it. Add the form of its listings’ addresses, so that pasted links are understood.',
      "swap: extension/src/background/page-message.ts does not know it. Add 'swap' to the sites whose pages are believed.",
      'swap: extension/src/ui/words/site-name.ts does not know it. Add its name as people write it.',
      'swap: protocol/schemas/listing.json does not know it. Add "swap" to the contract, so that cases can be opened.',
      'swap: extension/manifest/pages.json has no host of it. Put "*.swap.example" with its listing, search and shop paths under "optional", so that the artist is asked first.',
      'swap: no stored page shows a search that found nothing. Add tests/data/pages/swap/<name with "empty">/page.html and its expected.json.',
      'swap: no stored page shows an ordinary page with other class names and wrappers. Add tests/data/pages/swap/<name with "changed">/page.html and its expected.json.',
      'swap: no stored page shows a captcha. Add tests/data/pages/swap/<name with "captcha">/page.html and its expected.json.',
    ]);
  });

  it('name a stored page without its expected reading', () => {
    const etsy = 'tests/data/pages/etsy/search-more/page.html';
    expect(whatIsMissing(withFiles({ [etsy]: '' }))).toEqual([
      'etsy: the stored page tests/data/pages/etsy/search-more has no expected.json.',
    ]);
  });

  it('are silent once everything is there', () => {
    const lines: Record<string, string> = {
      'extension/src/sites/page-reading.ts': `'swap'`,
      'extension/src/sites/registry.ts': `'./swap/adapter'`,
      'extension/src/sites/listing-address.ts': `site: 'swap'`,
      'extension/src/background/page-message.ts': `'swap'`,
      'extension/src/ui/words/site-name.ts': `swap: 'Swap'`,
      'protocol/schemas/listing.json': `"swap"`,
    };
    const pages = ['search-good', 'search-empty', 'search-changed', 'captcha'].map(stored);
    const whole = withFiles(Object.assign({ [adapter]: adapterText }, ...pages), (file, text) => {
      if (lines[file] !== undefined) return `${text}\n${lines[file]}`;
      if (file !== 'extension/manifest/pages.json') return text;
      const table = JSON.parse(text) as { optional: Record<string, unknown> };
      table.optional['swap'] = { hosts: ['*.swap.example'] };
      return JSON.stringify(table);
    });
    expect(whatIsMissing(whole)).toEqual([]);
  });
});
