// SPDX-License-Identifier: Apache-2.0
// A copy of a page reads the same as the page and holds nothing of the artist.
import { describe, expect, it } from 'vitest';
import { copyPage, copyPageInSteps, readsTheSame } from '../../../extension/src/content/page-copy';
import { literalAt } from '../../../extension/src/content/literal';
import { readPage } from '../../../extension/src/sites/read-page';
import { finished } from '../../../extension/src/sites/steps';
import { documentOf } from '../sites/document';
import { madePages } from '../sites/made/pages';

/** Each stands somewhere in the page; none may stand in the copy. */
const secrets = {
  name: 'Maria Kowalska',
  email: 'maria.kowalska@example.org',
  telephone: '+48 601 234 567',
  account: '7766554433221100',
  token: 'f3a9c1d2e4b5a6978877665544332211',
  session: 'JSESSIONID9F8E7D6C5B4A',
  street: 'Lipowa 17 m 4',
};

function planted(html: string): string {
  const { name, email, telephone, account, token, session, street } = secrets;
  const inHead = `<meta name="csrf-token" content="${token}"><meta name="data-spm" content="${account}"><script>window._user_ = {"nick":"${name}","email":"${email}","memberId":${account},"csrf":"${token}"};document.cookie="xman_us_t=${token}; sid=${session}";</script><script type="application/json">{"loginId":"${name}","addresses":["${street}"],"phone":"${telephone}"}</script><link rel="preload" href="https://www.aliexpress.com/x?token=${token}">`;
  const inBody = `<!-- ${name} ${session} --><header><span>Hi, ${name}</span><img src="https://ae01.alicdn.com/avatar/${account}.jpg" alt="${name}"></header>
<div class="nav-user-account">${name} <b>${email}</b></div><div class="ship-to" data-address="${street}">${street}</div>
<form action="https://www.aliexpress.com/w/x?_csrf=${token}"><input type="hidden" name="_csrf_token_" value="${token}"><input type="text" value="${name}"></form>
<a href="https://www.aliexpress.com/p/order/index.html;jsessionid=${session}?token=${token}&memberId=${account}">${telephone}</a>
<div data-user='{"nick":"${name}","id":"${account}"}' data-track="uid=${account}&t=${token}" onclick="go('${token}')" style="background:url(https://example.org/${session})">Your parcel goes to ${street}</div>
<iframe src="https://login.aliexpress.com/sync?st=${token}" width="0" height="0"></iframe>
<noscript><img src="https://example.org/pixel?u=${account}"></noscript><p>Questions? Write to ${email}.</p>`;
  return html
    .replace(/(<head[^>]*>)/i, `$1${inHead}`)
    .replace(/(<body[^>]*>)/i, (body: string) => body + inBody)
    .replace(/href="([^"]*\/item\/[^"?]*)"/g, `href="$1?pvid=${token}&uid=${account}"`);
}

function expectClean(html: string): void {
  for (const [what, secret] of Object.entries(secrets)) {
    expect(html.includes(secret), what).toBe(false);
    expect(html.includes(encodeURIComponent(secret)), what).toBe(false);
  }
}

describe('a copy of a page', { timeout: 60_000 }, () => {
  it.each(madePages())('of $name reads the same and says nothing of the artist', ({ html, url }) => {
    const address = `${url}${url.includes('?') ? '&' : '?'}token=${secrets.token}`;
    const document = documentOf(planted(html), address);
    const before = document.documentElement.outerHTML;
    const { page } = readPage(document, address);
    const copy = copyPage(document, address);
    expectClean(copy.html);
    expect(readsTheSame(copy.reading, page)).toBe(true);
    // As a file it reads as it is.
    const again = readPage(documentOf(copy.html, url), url).page;
    expect(readsTheSame(again, page)).toBe(true);
    expect(copy.removed.length).toBeGreaterThan(3);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('looks for words that can stay only as long as there is time', () => {
    const empty = madePages().find(
      ({ html, url }) => readPage(documentOf(html, url), url).page.kind === 'empty',
    )!;
    let asked = 0;
    const hasTime = (): boolean => {
      asked += 1;
      return false;
    };
    const document = documentOf(planted(empty.html), empty.url);
    const late = finished(copyPageInSteps(document, empty.url, hasTime));
    expectClean(late.html);
    expect(late.reading.kind).not.toBe('empty');
    expect(asked).toBe(1);
  });

  it('of a page that is not understood keeps its links and pictures, without its words', () => {
    const html = `<html><head><title>Odd page of ${secrets.name}</title></head><body><main><div><a href="/offer-new/1005001234567890">${secrets.name}</a><img src="https://ae01.alicdn.com/kf/S${'a'.repeat(32)}x.jpg_480x480.jpg?u=${secrets.account}"></div></main></body></html>`;
    const url = 'https://www.aliexpress.com/w/odd.html';
    const copy = copyPage(documentOf(html, url), url);
    expectClean(copy.html);
    expect(copy.reading.kind).toBe('not_understood');
    expect(copy.html).toContain(`https://ae01.alicdn.com/kf/S${'a'.repeat(32)}x.jpg_480x480.jpg`);
  });
});

describe('a literal of a page', () => {
  it.each([
    ['{data: {"a": 1, b: \'two\', }, }', { data: { a: 1, b: 'two' } }],
    ['[1, -2.5e3, true, !1, null, undefined]', [1, -2500, true, false, null, null]],
    ['/* x */ {"q": "\\u0041\\n\\"", __proto__: {"x": 1}}', { q: 'A\n"' }],
  ])('is read from %s', (text, value) => expect(literalAt(text, 0)?.value).toEqual(value));

  it.each(['{a: f()}', '{a: function () {}}', '{a', '[', 'x', `${'['.repeat(500)}`])(
    'is none in %s',
    (text) => expect(literalAt(text, 0)).toBeNull(),
  );
});
