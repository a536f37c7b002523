// SPDX-License-Identifier: Apache-2.0
// The rights that the extension asks for, word by word. A change here is a decision, not an accident.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  key?: string;
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: { ids: string[]; matches?: string[] };
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; exclude_matches: string[]; all_frames: boolean; world?: string }[];
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
  };
  minimum_chrome_version?: string;
}

// @ts-expect-error a plain script of the build, without types
const { manifestFor } = (await import('../../extension/manifest/manifest.mjs')) as {
  manifestFor(browser: 'chromium' | 'firefox'): Manifest;
};
const identity = JSON.parse(
  readFileSync(new URL('../../protocol/identity.json', import.meta.url), 'utf8'),
) as { extensionId: string; addonId: string };

const chromium = manifestFor('chromium');
const firefox = manifestFor('firefox');

const shared = ['nativeMessaging', 'storage', 'scripting', 'activeTab', 'contextMenus'];
const hosts = [
  'https://*.aliexpress.com/*',
  'https://*.aliexpress.us/*',
  'https://*.aliexpress.ru/*',
  'https://*.alibaba.com/*',
  'https://*.1688.com/*',
  'https://*.alicdn.com/*',
  'https://*.aliexpress-media.com/*',
];

describe('manifest', () => {
  it('asks for the reviewed permissions and no others', () => {
    expect(chromium.permissions).toEqual([...shared, 'sidePanel']);
    expect(firefox.permissions).toEqual(shared);
    for (const manifest of [chromium, firefox]) {
      expect(manifest.optional_permissions).toBeUndefined();
      expect(manifest.host_permissions).toEqual(hosts);
      expect(manifest.optional_host_permissions).toEqual([
        'https://ipp.alibabagroup.com/*',
        'https://ipp.aidcgroup.net/*',
        'https://*.etsy.com/*',
        'https://i.etsystatic.com/*',
      ]);
    }
  });

  it('lets no page and no other extension in', () => {
    for (const manifest of [chromium, firefox]) expect(manifest.web_accessible_resources).toBeUndefined();
    expect(chromium.externally_connectable).toEqual({ ids: [] });
  });

  it('closes the extension pages to everything but the picture hosts', () => {
    for (const manifest of [chromium, firefox]) {
      const rules = manifest.content_security_policy.extension_pages.split('; ');
      expect(rules).toContain("default-src 'none'");
      expect(rules).toContain("script-src 'self'");
      expect(rules).toContain("frame-ancestors 'none'");
      expect(rules).toContain(
        'connect-src https://*.alicdn.com https://*.aliexpress-media.com https://i.etsystatic.com',
      );
    }
    expect(chromium.content_security_policy.extension_pages).toContain("require-trusted-types-for 'script'");
  });

  it('runs its content script on listing pages in top frames only', () => {
    for (const { content_scripts } of [chromium, firefox]) {
      expect(content_scripts).toHaveLength(1);
      const [script] = content_scripts;
      expect(script?.all_frames).toBe(false);
      expect(script?.world).toBeUndefined();
      for (const match of script?.matches ?? []) expect(match).not.toMatch(/^https:\/\/[^/]+\/\*$/);
      for (const word of ['login', 'trade', 'message', 'passport']) {
        expect(script?.exclude_matches.some((pattern) => pattern.includes(`//${word}.`))).toBe(true);
      }
    }
  });

  it('has the ids that the host checks', () => {
    const der = Buffer.from(chromium.key ?? '', 'base64');
    const hex = createHash('sha256').update(der).digest('hex').slice(0, 32);
    const id = hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    expect(id).toBe(identity.extensionId);
    expect(firefox.browser_specific_settings?.gecko.id).toBe(identity.addonId);
  });

  it('says which browsers and which data', () => {
    expect(chromium.minimum_chrome_version).toBe('116');
    expect(firefox.browser_specific_settings?.gecko).toMatchObject({
      strict_min_version: '140.0',
      data_collection_permissions: {
        required: ['websiteContent', 'browsingActivity', 'personallyIdentifyingInfo'],
      },
    });
  });
});
