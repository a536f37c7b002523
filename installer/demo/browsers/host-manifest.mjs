// SPDX-License-Identifier: Apache-2.0
// Lays a native host's manifest where a browser with a profile or home of its own looks for it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// manifest: { name, path, … }; null lays none.
export function layHostManifest(folder, manifest) {
  if (!manifest) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${manifest.name}.json`), JSON.stringify(manifest, null, 2));
}
