// SPDX-License-Identifier: Apache-2.0
// Fifty addresses that look like the portals and are not: nothing is filled there, and the background never goes there.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isFreshPress, kPressLastsMs } from '../../../extension/src/background/fill';
import { portalHost } from '../../../extension/src/background/portal';
import { fillForm } from '../../../extension/src/forms/fill-form';
import { formMapFor } from '../../../extension/src/forms/form-map';
import { complaintForm, draft } from './complaint-form';

const hosts = ['ipp.alibabagroup.com', 'ipp.aidcgroup.net'];
const lookAlikes = hosts.flatMap((host) => {
  const [name, ...rest] = host.split('.');
  const domain = rest.join('.');
  return [
    `http://${host}/`,
    `https://${host}:8443/`,
    `https://${host}:80/`,
    `http://${host}:443/`,
    `https://www.${host}/`,
    `https://${host}.example.org/`,
    `https://${domain}/`,
    `https://${name}-${domain}/`,
    `https://${name}.${domain.replace('group', 'gr0up')}/`,
    `https://${name}.${domain.replace('a', 'а')}/`,
    `https://${host}。example.org/`,
    `https://xn--${name}-${domain.split('.')[0]}-0ib.com/`,
    `https://artist@${host}/`,
    `https://artist:secret@${host}/`,
    `https://evil.example/${host}/`,
    `https://evil.example/?to=https://${host}/`,
    `https://evil.example/#https://${host}/`,
    `https://evil.example\\@${host}/`.replace('evil.example\\@', 'evil.example%40'),
    `blob:https://${host}/5b1f6a3e`,
    `filesystem:https://${host}/temporary/form.html`,
    `data:text/html,<base href=https://${host}/>`,
    `view-source:https://${host}/`,
    `wss://${host}/`,
    `ftp://${host}/`,
    `https://${host}./`,
  ];
});
const others = [
  'about:srcdoc',
  'about:blank',
  'javascript:0',
  'file:///ipp.alibabagroup.com',
  '',
  '//ipp.aidcgroup.net/',
];

const valueOf = (document: Document) =>
  [...document.querySelectorAll<HTMLTextAreaElement>('textarea')].map(({ value }) => value).join('');

describe('look-alike origins', { timeout: 120_000 }, () => {
  it('are fifty and more', () => {
    expect(new Set(lookAlikes).size).toBeGreaterThanOrEqual(50);
  });

  it.each([...lookAlikes, ...others])('get no map and no tab: %s', (address) => {
    expect(formMapFor(address)).toBeNull();
    expect(portalHost(address)).toBeNull();
  });

  it('get nothing filled, whatever the form looks like', async () => {
    for (const address of lookAlikes) {
      const document = complaintForm();
      const report = await fillForm(document, address, draft, { patienceMs: 1, quietMs: 1 });
      expect(report, address).toMatchObject({ understood: false, fills: [] });
      expect(valueOf(document), address).toBe('');
    }
  });

  it('nor does a page that only borrowed the portal’s address', async () => {
    // A document of another origin, and a frame: what the page says of itself counts for nothing.
    const document = complaintForm();
    const elsewhere = new JSDOM(document.documentElement.outerHTML, { url: 'https://evil.example/' }).window
      .document;
    const address = 'https://ipp.alibabagroup.com/#/complaint/submit';
    const report = await fillForm(elsewhere, address, draft, { patienceMs: 1, quietMs: 1 });
    expect(report).toMatchObject({ understood: false, fills: [] });
    const outer = new JSDOM('<iframe></iframe>', { url: address }).window.document;
    const inner = outer.querySelector('iframe')!.contentDocument!;
    inner.body.append(inner.importNode(document.querySelector('form')!, true));
    const framed = await fillForm(inner, address, draft, { patienceMs: 1, quietMs: 1 });
    expect(framed).toMatchObject({ understood: false, fills: [] });
    expect(valueOf(elsewhere) + valueOf(inner)).toBe('');
  });
});

describe('a press on Fill', () => {
  it('counts for five seconds', () => {
    const now = 1_800_000_000_000;
    expect(isFreshPress(now, now)).toBe(true);
    expect(isFreshPress(now - kPressLastsMs, now)).toBe(true);
    expect(isFreshPress(now - kPressLastsMs - 1, now)).toBe(false);
    expect(isFreshPress(now + 60_000, now)).toBe(false);
    expect(isFreshPress(Number.NaN, now)).toBe(false);
    expect(kPressLastsMs).toBe(5000);
  });
});
