// SPDX-License-Identifier: Apache-2.0
import type { Obstacle } from '../obstacles';

const captchaFrames =
  'iframe[src*="captcha-delivery.com"], script[src*="captcha-delivery.com"], #datadome-captcha';

/** Etsy's guard puts its slider under the address that was asked for, like that of the Alibaba family. */
export function obstacleOfEtsy(document: Document): Obstacle | null {
  if (document.querySelector(captchaFrames) !== null) return 'captcha';
  for (const script of document.scripts)
    if (/\bdd\s*=\s*\{[^]*captcha-delivery\.com/.test(script.textContent ?? '')) return 'captcha';
  return document.querySelector(
    'form[action*="/signin"] input[type="password"], #join_neu_password_field',
  ) !== null
    ? 'login'
    : null;
}
