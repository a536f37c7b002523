// SPDX-License-Identifier: Apache-2.0
// What stands between the artist and the page on any Alibaba-family site: the captcha ("punish") page, which is served
// under the address that was asked for, and the login wall.

import { contentText, isHiddenPart } from './page-content';
import { foldedText } from './plain-text';

export type Obstacle = 'captcha' | 'login';

const captchaElements = [
  'punish-component',
  '#baxia-punish',
  '#baxia-dialog-content',
  '#nocaptcha',
  '#nc-container',
  '#nc_1_n1z',
  '[id^="nc_1_"]',
  'iframe[src*="_____tmd_____"]',
  'iframe[src*="/punish?"]',
  'form[action*="_____tmd_____"]',
  'script[src*="/nocaptcha/initialize"]',
].join(',');

const loginElements = [
  '#fm-login-id',
  '#batman-dialog',
  'input[name="fm-login-id"]',
  'iframe#alibaba-login-box',
].join(',');

const loginFrames =
  'iframe[src*="login.aliexpress"], iframe[src*="login.alibaba"], iframe[src*="login.1688"], iframe[src*="login.taobao"], iframe[src*="mini_login"]';

/** Only the address: known before the page has any content. */
export function obstacleOfAddress(url: URL): Obstacle | null {
  if (/\/_{3,}tmd_{3,}\/|\/punish(?:\/|$)/.test(url.pathname) || url.searchParams.has('x5secdata'))
    return 'captcha';
  if (/^(?:login|passport)\./.test(url.hostname) || /^\/(?:p\/)?(?:login|signin)\b/i.test(url.pathname))
    return 'login';
  return null;
}

/**
 * Only the content that is not hidden. Ordinary pages carry login frames and captcha scripts, so ask this only when a page
 * shows no listings, or believe it only then.
 */
export function obstacleOfContent(document: Document): Obstacle | null {
  const isThere = (selector: string): boolean =>
    [...document.querySelectorAll(selector)].some(
      (element) => element.localName === 'script' || isSeen(element),
    );
  if (isThere(captchaElements)) return 'captcha';
  if (/captcha interception|^captcha$|slider verification/i.test(document.title.trim())) return 'captcha';
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (/x5secdata/.test(text) && /_____tmd_____|punish/.test(text)) return 'captcha';
  }
  if (asksWhoComes(document)) return 'captcha';
  if (isThere(loginElements)) return 'login';
  return [...document.querySelectorAll(loginFrames)].some((frame) => isForPeople(frame) && isSeen(frame))
    ? 'login'
    : null;
}

/** Parts that are the question itself, and frames that ask it; the others are boxes which wait for it. */
const askingParts = '[id^="nc_1_"], iframe';
const dialogs = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** Whether a captcha is laid over what the page shows, where a person sees it. */
export function isCaptchaOver(document: Document): boolean {
  for (const element of document.querySelectorAll(captchaElements)) {
    const isEmpty = !element.matches(askingParts) && element.childElementCount === 0;
    if (!isEmpty && element.localName !== 'script' && isForPeople(element) && isSeen(element)) return true;
  }
  return [...document.querySelectorAll(dialogs)].some((dialog) => {
    const text = foldedText(dialog.textContent);
    return text.length <= mostLetters && asking.test(text) && isSeen(dialog);
  });
}

function isSeen(element: Element): boolean {
  // The browser knows what its style sheets hide; a document that is not laid out has only its markup.
  return !isHiddenPart(element) && ((element as Partial<Element>).checkVisibility?.() ?? true);
}

const asking =
  /(?:detected|noticed) unusual (?:traffic|activity)|unusual traffic (?:from|has been)|(?:slide|drag|swipe) (?:the slider )?to (?:verify|complete)|(?:verify|confirm) (?:that )?you are (?:a )?human|请(?:按住|拖动)滑块|обнаружили (?:необычный|подозрительный) трафик/i;
/** A page that asks this says little else. */
const mostLetters = 1500;

function asksWhoComes(document: Document): boolean {
  const { body } = document;
  if (body === null || body.querySelectorAll('p, h1, h2, h3, div, span').length > 200) return false;
  const text = foldedText(contentText(body));
  return text.length <= mostLetters && asking.test(text);
}

// Every page bounces a hidden frame off the login host to share its cookies.
function isForPeople(frame: Element): boolean {
  const hidden = /display:\s*none|visibility:\s*hidden/i.test(frame.getAttribute('style') ?? '');
  const flat =
    ['0', '1'].includes(frame.getAttribute('width') ?? '') ||
    ['0', '1'].includes(frame.getAttribute('height') ?? '');
  return (
    !hidden && !flat && !frame.hasAttribute('hidden') && !/sync_cookie/.test(frame.getAttribute('src') ?? '')
  );
}
