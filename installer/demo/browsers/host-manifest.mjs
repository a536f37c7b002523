// SPDX-License-Identifier: Apache-2.0
// Lays a native host's manifest where a browser with a profile or home of its own looks for it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumExtensionId, firefoxExtensionId } from './extension-id.mjs';

// manifest: { name, path, … }; null lays none.
export function layHostManifest(folder, manifest) {
  if (!manifest) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${manifest.name}.json`), JSON.stringify(manifest, null, 2));
}

// The manifest of our host for one browser. Each family gets its own key only: Firefox refuses a file with the other's.
export function hostManifestFor(kind, extensionDir, program) {
  return {
    name: 'counterproof.host',
    description: 'Counterproof: finds copies of your art, on this computer',
    path: program,
    type: 'stdio',
    ...(kind === 'chromium'
      ? { allowed_origins: [`chrome-extension://${chromiumExtensionId(extensionDir)}/`] }
      : { allowed_extensions: [firefoxExtensionId(extensionDir)] }),
  };
}
