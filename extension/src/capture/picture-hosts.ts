// SPDX-License-Identifier: Apache-2.0
// The only hosts a picture is ever fetched from. The list is part of the build; nothing at run time adds to it. The
// browser refuses those of marketplaces which the artist has not allowed.

import pages from '../../manifest/pages.json';

const hosts = [
  ...pages.pictureHosts,
  ...Object.values(pages.optional).flatMap(({ pictureHosts }) => pictureHosts),
];

/** `*.` in a pattern stands for the domain itself and every host below it, as browsers read it. */
export function onHost(hostname: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return hostname === pattern;
  const suffix = pattern.slice(1); // '*.alicdn.com' → '.alicdn.com'
  return hostname.endsWith(suffix) || hostname === suffix.slice(1);
}

/** Whether this is an https address on a listed picture host, without a login or a port of its own. */
export function isPictureAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return false;
  return hosts.some((pattern) => onHost(url.hostname, pattern));
}
