// SPDX-License-Identifier: Apache-2.0
// A throw-away certificate for the sample servers: made at start, forgotten at the end, never installed anywhere.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SAMPLE_HOSTS = [
  '*.aliexpress.com',
  'aliexpress.com',
  '*.alicdn.com',
  '*.aliexpress-media.com',
  '*.aliexpress.us',
  'aliexpress.us',
  '*.aliexpress.ru',
  'aliexpress.ru',
  'ipp.alibabagroup.com',
  'ipp.aidcgroup.net',
  '*.alibaba.com',
  '*.en.alibaba.com',
  '*.1688.com',
  '*.etsy.com',
  '*.etsystatic.com',
];

// Gives { key, cert, spki }; spki is the base64 SHA-256 that Chromium's switch takes.
export function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'counterproof-tls-'));
  try {
    const names = `subjectAltName=${SAMPLE_HOSTS.map((host) => `DNS:${host}`).join(',')}`;
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const args = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '7',
    ];
    execFileSync(
      'openssl',
      [...args, '-subj', '/CN=counterproof sample', '-addext', names, '-keyout', keyFile, '-out', certFile],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const cert = readFileSync(certFile);
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    return {
      key: readFileSync(keyFile),
      cert,
      spki: createHash('sha256').update(publicKey).digest('base64'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function isSampleHost(name) {
  return SAMPLE_HOSTS.some((host) => (host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host));
}
