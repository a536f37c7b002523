// SPDX-License-Identifier: Apache-2.0
import type { SellerReading, SiteName } from '../../../../extension/src/sites/page-reading';
import type { MadeListing } from './listing';
import type { MadePage } from './made-page';
import type { Seeded } from './seeded';

/** A listing of a marketplace other than AliExpress, with its address and what is known of its seller. */
export interface SiteListing extends MadeListing {
  url: string;
  seller: Partial<SellerReading>;
}

export interface SitePage extends MadePage {
  site: SiteName;
  listings: SiteListing[];
  /** Fields of the listings' sellers that the page shows; the data may know more. */
  sellerFields: (keyof SellerReading)[];
}

export function sitePage(
  site: SiteName,
  name: string,
  url: string,
  html: string,
  rest: Partial<SitePage>,
): SitePage {
  return {
    name,
    site,
    url,
    html,
    kind: 'search',
    reason: null,
    listings: [],
    hasAllPictures: true,
    sightings: rest.listings?.length ?? 0,
    sellerFields: [],
    ...rest,
  };
}

export const captchaPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Captcha Interception</title></head><body><punish-component></punish-component><div id="baxia-punish"><div id="nc_1_n1z"></div></div><script>window._config_ = {"url": "/trade/search/_____tmd_____/punish?x5secdata=made"};</script></body></html>\n`;
export const loginPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Sign in</title></head><body><div id="batman-dialog"><form><input id="fm-login-id" name="fm-login-id"><input type="password"></form></div></body></html>\n`;

/** Texts of strangers that must stay texts: markup, directions, controls, very long ones. */
export const naughtyTitles = [
  '<script>alert("heron")</script> & "quotes" \'too\'',
  '"><img src=x onerror=alert(1)> heron',
  '\u202Eevil nor\u202C heron \u200Bzero\u200D width \uFEFFmark',
  'Ｈｅｒｏｎ 👩‍🎨 苍鹭 مالك الحزين ہیرون',
  '${constructor} {{7*7}} %s %n ../../etc/passwd \\u0000',
  'heron '.repeat(20000),
  '=HYPERLINK("x") +1+1 @SUM(A1)',
  'null undefined NaN heron print',
];

export function alibabaKey(random: Seeded): string {
  return random.pictureKey().replace(/^S/, 'H');
}

/** Writes a value into an inline script as servers do. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('</', '<\\/');
}
