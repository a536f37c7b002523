// SPDX-License-Identifier: Apache-2.0
// What the extension may ask for and reach; every locale complete; every marketplace with its stored pages.
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { files, read, readJson, root } from './tree';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  externally_connectable?: { ids?: string[]; matches?: string[] };
  content_scripts: { matches: string[]; exclude_matches?: string[]; world?: string }[];
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: { required: string[] } } };
  default_locale: string;
}

const marketplaceHosts = [
  '*://*.1688.com/*',
  '*://*.alibaba.com/*',
  '*://*.alicdn.com/*',
  '*://*.aliexpress-media.com/*',
  '*://*.aliexpress.com/*',
  '*://*.aliexpress.ru/*',
  '*://*.aliexpress.us/*',
];
const withoutScheme = (pattern: string) => pattern.replace(/^(https|\*):/, '*:');

describe('the manifests', () => {
  const manifests = new Map<string, Manifest>();
  beforeAll(() => {
    execFileSync('node', ['extension/build.mjs', '--test'], { cwd: root, stdio: 'pipe' });
    for (const browser of ['chromium', 'firefox'])
      manifests.set(browser, readJson(`extension/dist/${browser}/manifest.json`));
  });

  it.each(['chromium', 'firefox'])('ask for the reviewed permissions and no more: %s', (browser) => {
    const manifest = manifests.get(browser)!;
    const reviewed = ['activeTab', 'contextMenus', 'nativeMessaging', 'scripting', 'storage'];
    expect([...manifest.permissions].sort()).toEqual(
      browser === 'chromium' ? [...reviewed, 'sidePanel'].sort() : reviewed,
    );
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.host_permissions.map(withoutScheme).sort()).toEqual(marketplaceHosts);
    expect((manifest.optional_host_permissions ?? []).map(withoutScheme).sort()).toEqual(
      [
        '*://*.etsy.com/*',
        '*://i.etsystatic.com/*',
        '*://ipp.aidcgroup.net/*',
        '*://ipp.alibabagroup.com/*',
      ].sort(),
    );
  });

  it.each(['chromium', 'firefox'])('give the page nothing to fetch and nobody to talk to: %s', (browser) => {
    const manifest = manifests.get(browser)!;
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable?.matches ?? []).toEqual([]);
    expect(manifest.content_scripts.filter(({ world }) => world === 'MAIN')).toEqual([]);
  });

  it.each(['chromium', 'firefox'])(
    'keep content scripts off messages, orders, accounts and log-ins: %s',
    (browser) => {
      const matches = manifests.get(browser)!.content_scripts.flatMap(({ matches }) => matches);
      expect(matches.length).toBeGreaterThan(0);
      expect(matches.filter((pattern) => /\/\*$/.test(pattern) && pattern.split('/').length <= 4)).toEqual(
        [],
      );
      expect(
        matches.filter((pattern) => /(order|message|account|login|cart|checkout)/i.test(pattern)),
      ).toEqual([]);
    },
  );

  it('declare to Firefox what the host is given', () => {
    const gecko = manifests.get('firefox')!.browser_specific_settings!.gecko;
    expect(gecko.id).toBe('counterproof@extension');
    expect([...gecko.data_collection_permissions.required].sort()).toEqual([
      'browsingActivity',
      'personallyIdentifyingInfo',
      'websiteContent',
    ]);
  });
});

describe('the trust boundary', () => {
  it('lets a content script send two kinds of messages, and none that writes', () => {
    const text = read('extension/src/messages/page-messages.ts');
    const union = /export type FromPage = ([^;]+);/.exec(text)?.[1] ?? '';
    expect(union.split('|').map((name) => name.trim())).toEqual(['PageReadMessage', 'PageOrderMessage']);
    const writing = readJson<{ methods: { name: string; writes: boolean }[] }>(
      'protocol/methods.json',
    ).methods.filter(({ writes }) => writes);
    expect(writing.length).toBeGreaterThan(0);
    for (const { name } of writing) {
      for (const file of files(/^extension\/src\/(content|highlight|sites)\/.*\.ts$/))
        expect(read(file)).not.toContain(name);
    }
  });

  it('names the same complaint portals wherever it names them', () => {
    const { portals } = readJson<{ portals: { host: string; complaint: string }[] }>(
      'extension/src/forms/portals.json',
    );
    const hosts = portals.map(({ host }) => host).sort();
    expect(hosts.length).toBeGreaterThan(0);
    for (const { host, complaint } of portals) expect(new URL(complaint).host).toBe(host);
    const forms = readJson<{ hosts: string[] }>('extension/src/forms/maps/forms.json');
    expect([...forms.hosts].sort()).toEqual(hosts);
    for (const browser of ['chromium', 'firefox']) {
      const manifest = readJson<Manifest>(`extension/dist/${browser}/manifest.json`);
      const asked = (manifest.optional_host_permissions ?? []).map(withoutScheme);
      for (const host of hosts) expect(asked).toContain(`*://${host}/*`);
    }
  });

  it('never submits, clicks or types for the artist', () => {
    const wrong = files(/^extension\/src\/(forms|content|background|highlight)\/.*\.ts$/)
      // The one file that may press something: radio buttons, drop-downs that are fields of ours, and their choices
      // (tests/extension/forms/executor.test.ts, own-lists.test.ts).
      .filter((file) => file !== 'extension/src/forms/choose-option.ts')
      .filter((file) =>
        /\.(requestSubmit|submit|click)\(\)|new (Keyboard|Mouse|Pointer)Event/.test(read(file)),
      );
    expect(wrong).toEqual([]);
  });

  it('builds no page from text', () => {
    const wrong = files(/^extension\/src\/.*\.tsx?$/).filter((file) =>
      // Reading a page as text is how a copy of it is made; only writing builds one.
      /\b(?:inner|outer)HTML\s*\+?=(?!=)|\b(?:insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function)\b/.test(
        read(file),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('names internet addresses only of the marketplaces, their picture hosts and the portals', () => {
    const allowed =
      /^https?:\/\/([a-z0-9*.-]+\.)?(aliexpress\.(com|us|ru)|alibaba\.com|1688\.com|alicdn\.com|aliexpress-media\.com|alibabagroup\.com|aidcgroup\.net|etsy\.com|etsystatic\.com|taobao\.com|tmall\.(com|hk|$)|lazada\.|w3\.org)(\/|$|[:*])/;
    const wrong = files(/^extension\/src\/.*\.(tsx?|html|json)$/).flatMap((file) =>
      [...read(file).matchAll(/https?:\/\/[a-z0-9*.-]+[/:]?/gi)]
        .map(([address]) => address)
        .filter((address) => !allowed.test(address) && address.includes('.'))
        .map((address) => `${file}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('locales', () => {
  const keysOf = (file: string) => Object.keys(readJson<object>(file)).sort();
  const locales = files(/^extension\/src\/_locales\/[^/]+\/messages\.json$/);

  it('are all complete', () => {
    expect(locales).toContain('extension/src/_locales/en/messages.json');
    for (const file of locales)
      expect(keysOf(file), file).toEqual(keysOf('extension/src/_locales/en/messages.json'));
  });

  it('say what they accuse nobody of', () => {
    for (const file of locales)
      expect(read(file), file).not.toMatch(/\b(thief|thieves|steal|stolen|criminal|fraud)/i);
  });
});
