// SPDX-License-Identifier: Apache-2.0
// The ids under which browsers know an unpacked extension.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readManifest = (extensionDir) =>
  JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));

// Chromium: the first 32 hex digits of the key's SHA-256, 0-f written a-p.
export function chromiumExtensionId(extensionDir) {
  const { key } = readManifest(extensionDir);
  if (!key) throw new Error(`${extensionDir}/manifest.json has no "key", so its id is not known beforehand.`);
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((c) => String.fromCharCode(97 + parseInt(c, 16))).join('');
}

export function firefoxExtensionId(extensionDir) {
  const id = readManifest(extensionDir).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}/manifest.json names no gecko id.`);
  return id;
}
