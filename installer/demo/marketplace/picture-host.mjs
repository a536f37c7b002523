// SPDX-License-Identifier: Apache-2.0
// The sample picture hosts: the stored picture of a key, whatever size or format the address asks for; and faults.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pictureInstead } from './many-page.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pictures');
const faultFolder = join(dirname(folder), 'faults');
const TYPES = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  png: 'image/png',
  gif: 'image/gif',
  avif: 'image/avif',
};
const files = new Map(
  existsSync(folder) ? readdirSync(folder).map((file) => [file.slice(0, file.lastIndexOf('.')), file]) : [],
);

export const isPictureHost = (host) => /\.(alicdn|aliexpress-media)\.com$/.test(host);

export function keyIn(path) {
  return /\/(?:kf|ibank)\/([A-Za-z0-9]{34})(?=[./_])/.exec(path)?.[1] ?? null;
}

// fault: { kind: 'status', status } · 'html' · 'avif' · 'gif' · 'hang' · 'truncated' · 'empty' · { kind: 'slow', delayMs }
//        · { kind: 'bytes', bytes, type }
export function handlePicture(request, response, { fault = null, pictureDelayMs = 0, kept = true } = {}) {
  const key = keyIn(request.url);
  const file = files.get(pictureInstead(key) ?? key);
  const delay = fault?.kind === 'slow' ? fault.delayMs : pictureDelayMs;
  const send = (bytes, type, status = 200) => {
    const go = () =>
      response
        .writeHead(status, {
          'content-type': type,
          'content-length': bytes.length,
          'cache-control': kept && status === 200 ? 'public, max-age=31536000' : 'no-store',
        })
        .end(bytes);
    if (delay) setTimeout(go, delay);
    else go();
  };
  const stored = (name, from = folder) =>
    send(readFileSync(join(from, name)), TYPES[name.slice(name.lastIndexOf('.') + 1)]);

  switch (fault?.kind) {
    case 'status':
      return send(Buffer.from('refused\n'), 'text/plain', fault.status);
    case 'html':
      return send(Buffer.from('<!DOCTYPE html><title>Moved</title><p>This is not a picture.'), 'text/html');
    case 'avif':
      return stored('heron-poster.avif', faultFolder);
    case 'gif':
      return stored('heron-poster.gif', faultFolder);
    case 'empty':
      return send(Buffer.alloc(0), 'image/jpeg');
    case 'bytes':
      return send(fault.bytes, fault.type);
    case 'hang':
      return undefined;
    case 'truncated': {
      const bytes = file ? readFileSync(join(folder, file)) : Buffer.alloc(0);
      return send(bytes.subarray(0, Math.floor(bytes.length / 3)), 'image/jpeg');
    }
  }
  return file ? stored(file) : send(Buffer.from('no such picture\n'), 'text/plain', 404);
}
