// SPDX-License-Identifier: Apache-2.0
// What a marketplace still lacks, in sentences for whoever adds one. See docs/adding-a-marketplace.md.

export interface Project {
  files: readonly string[];
  read(file: string): string;
}

const sites = 'extension/src/sites';
const pagesTable = 'extension/manifest/pages.json';
/** What each stored page shows, and the word its folder's name must have. */
const pageKinds: readonly (readonly [string, string])[] = [
  ['good', 'an ordinary page'],
  ['empty', 'a search that found nothing'],
  ['changed', 'an ordinary page with other class names and wrappers'],
  ['captcha', 'a captcha'],
];

export function whatIsMissing(project: Project): string[] {
  const folders = new Set(
    project.files
      .map((file) => new RegExp(`^${sites}/([^/]+)/`).exec(file)?.[1])
      .filter((folder) => folder !== undefined),
  );
  return [...folders].sort().flatMap((folder) => lacking(project, folder));
}

function lacking(project: Project, folder: string): string[] {
  const adapter = `${sites}/${folder}/adapter.ts`;
  if (!project.files.includes(adapter))
    return [
      `${folder}: ${adapter} is missing. It exports the site's adapter: its name, its domains and readPage.`,
    ];
  const text = project.read(adapter);
  const site = /\bsite: '([^']+)'/.exec(text)?.[1];
  if (site === undefined)
    return [`${folder}: ${adapter} names no site. Write "site: '<name>'" into its adapter.`];
  return [
    ...lackingLines(project, folder, site),
    ...lackingHosts(project, adapter, site, text),
    ...lackingPages(project, site),
  ];
}

function lackingLines(project: Project, folder: string, site: string): string[] {
  const named = site.match(/^\d/) || site.includes('-') ? `'${site}'` : site;
  const lines: [string, string, string][] = [
    [`${sites}/page-reading.ts`, `'${site}'`, `Add '${site}' to SiteName.`],
    [`${sites}/registry.ts`, `'./${folder}/adapter'`, 'Add its adapter to the table.'],
    [
      `${sites}/listing-address.ts`,
      `site: '${site}'`,
      'Add the form of its listings’ addresses, so that pasted links are understood.',
    ],
    [
      'extension/src/background/page-message.ts',
      `'${site}'`,
      `Add '${site}' to the sites whose pages are believed.`,
    ],
    ['extension/src/ui/words/site-name.ts', `${named}:`, 'Add its name as people write it.'],
    [
      'protocol/schemas/listing.json',
      `"${site}"`,
      `Add "${site}" to the contract, so that cases can be opened.`,
    ],
  ];
  return lines
    .filter(([file, mark]) => !project.read(file).includes(mark))
    .map(([file, , what]) => `${site}: ${file} does not know it. ${what}`);
}

interface Pages {
  hosts: string[];
  optional: Record<string, { hosts: string[] }>;
}

function lackingHosts(project: Project, adapter: string, site: string, text: string): string[] {
  const domains = [...(/domains: \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    (match) => match[1]!,
  );
  if (domains.length === 0) return [`${site}: ${adapter} names no domains.`];
  const pages = JSON.parse(project.read(pagesTable)) as Pages;
  const hosts = [...pages.hosts, ...(pages.optional[site]?.hosts ?? [])];
  if (domains.some((domain) => hosts.includes(`*.${domain}`))) return [];
  return [
    `${site}: ${pagesTable} has no host of it. Put "*.${domains[0]}" with its listing, search and shop paths under "optional", so that the artist is asked first.`,
  ];
}

function lackingPages(project: Project, site: string): string[] {
  const folder = `tests/data/pages/${site}`;
  const stored = new Set(
    project.files
      .map((file) => new RegExp(`^${folder}/([^/]+)/`).exec(file)?.[1])
      .filter((name) => name !== undefined),
  );
  const kinds = pageKinds
    .filter(([word]) => ![...stored].some((name) => name.split('-').includes(word)))
    .map(
      ([word, what]) =>
        `${site}: no stored page shows ${what}. Add ${folder}/<name with "${word}">/page.html and its expected.json.`,
    );
  const halves = [...stored]
    .sort()
    .flatMap((name) =>
      ['page.html', 'expected.json']
        .filter((file) => !project.files.includes(`${folder}/${name}/${file}`))
        .map((file) => `${site}: the stored page ${folder}/${name} has no ${file}.`),
    );
  return [...kinds, ...halves];
}
