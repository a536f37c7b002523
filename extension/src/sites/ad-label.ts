// SPDX-License-Identifier: Apache-2.0
// The word that marks a paid placement on a card. Its links may have lost their marks to an ad blocker; the word stays.
import { foldedText } from './plain-text';

const label =
  /^(?:ad|ads|advertisement|sponsored|promoted|реклама|anuncio|anúncio|patrocinad[oa]|anzeige|gesponsert|sponsorisé|annonce|annuncio|sponsorizzato|advertentie|gesponsord|reklama|sponsorowane|reklam|sponsorlu|広告|광고|إعلان|ممول|מודעה|ממומן|โฆษณา|quảng cáo|được tài trợ|iklan|disponsori|广告)$/iu;
const longest = 20;

export function hasAdLabel(card: Element): boolean {
  for (const element of card.querySelectorAll('span, div, i, em, b, small, p, label, sup')) {
    if (element.childElementCount > 0) continue;
    const text = element.textContent ?? '';
    if (text.length <= longest * 2 && label.test(foldedText(text))) return true;
  }
  return false;
}
