// SPDX-License-Identifier: Apache-2.0
// One manifest for both browsers. What a browser does not know is left out of its own, so that neither store warns.
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const pages = JSON.parse(read('pages.json'));
const identity = JSON.parse(read('../../protocol/identity.json'));
const { version } = JSON.parse(read('../../package.json'));

const icons = {
  16: 'icons/mark-16.png',
  32: 'icons/mark-32.png',
  48: 'icons/mark-48.png',
  128: 'icons/mark-128.png',
};
const wholeHost = (host) => `https://${host}/*`;
const hostPatterns = [...pages.hosts, ...pages.pictureHosts].map(wholeHost);
const contentMatches = Object.entries(pages.paths).flatMap(([hosts, paths]) =>
  hosts.split(' ').flatMap((host) => paths.map((path) => `https://${host}${path}`)),
);
/** Marketplaces that are read only once the artist allows it; their content script is registered then. */
const optionalSites = Object.values(pages.optional);
const optionalPatterns = optionalSites.flatMap(({ hosts, pictureHosts }) =>
  [...hosts, ...pictureHosts].map(wholeHost),
);
const pictureHosts = [...pages.pictureHosts, ...optionalSites.flatMap((site) => site.pictureHosts)];

/** The policy also covers the worker that loads pictures: connect-src names the picture hosts and nothing else. */
function contentSecurityPolicy(browser) {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src ${pictureHosts.map((host) => `https://${host}`).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  if (browser === 'chromium') rules.push("require-trusted-types-for 'script'");
  return rules.join('; ');
}

function shared(browser) {
  return {
    manifest_version: 3,
    name: '__MSG_manifest_name__',
    short_name: 'Counterproof',
    description: '__MSG_manifest_description__',
    version,
    default_locale: 'en',
    icons,
    action: { default_title: '__MSG_manifest_action__', default_icon: icons, default_popup: 'popup.html' },
    permissions: ['nativeMessaging', 'storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: hostPatterns,
    optional_host_permissions: [
      'https://ipp.alibabagroup.com/*',
      'https://ipp.aidcgroup.net/*',
      ...optionalPatterns,
    ],
    content_scripts: [
      {
        matches: contentMatches,
        exclude_matches: pages.never,
        js: ['content.js'],
        run_at: 'document_start',
        all_frames: false,
      },
    ],
    content_security_policy: { extension_pages: contentSecurityPolicy(browser) },
    incognito: 'not_allowed',
  };
}

/** The manifest as an object. `browser` is 'chromium' or 'firefox'. */
export function manifestFor(browser) {
  const base = shared(browser);
  if (browser === 'chromium') {
    return {
      ...base,
      key: read('chromium-key.pub').trim(),
      minimum_chrome_version: '116',
      permissions: [...base.permissions, 'sidePanel'],
      background: { service_worker: 'background.js' },
      side_panel: { default_path: 'panel.html' },
      externally_connectable: { ids: [] },
    };
  }
  return {
    ...base,
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_title: '__MSG_manifest_name__',
      default_panel: 'panel.html',
      default_icon: icons,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: identity.addonId,
        strict_min_version: '140.0',
        data_collection_permissions: {
          required: ['websiteContent', 'browsingActivity', 'personallyIdentifyingInfo'],
        },
      },
    },
  };
}
