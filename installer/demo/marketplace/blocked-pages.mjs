// SPDX-License-Identifier: Apache-2.0
// Pages that stand where results were asked for: the slider page under an unchanged address, and the login wall.
import { escapeHtml, frame, hashedNames } from './page-frame.mjs';

/** An item that was taken down. */
export const DELISTED = '1005000000000404';

export function delistedPage() {
  const names = hashedNames('delisted');
  return frame({
    title: 'AliExpress',
    names,
    body: `<div class="${names('main')}"><div class="${names('body')}"><div class="${names('empty')}"><h2>Sorry, this item is no longer available!</h2><p>Have a look at something else.</p></div></div></div>`,
  });
}

export function captchaPage(host, path) {
  const inner = `${path.split('?')[0]}/_____tmd_____`;
  return `<!DOCTYPE html><html data-dpr="1"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="aplus-xplug" content="NONE"><title>Captcha Interception</title>
<style>body{margin:0;background:#fff;font:16px/1.5 Arial,sans-serif;color:#333}.bx{max-width:520px;margin:14vh auto;text-align:center}.nc-container{margin:26px auto;width:380px;height:46px;border-radius:6px;background:#e8e8e8;position:relative;color:#777;line-height:46px}.nc_iconfont{position:absolute;left:0;top:0;width:46px;height:46px;background:#fff;border:1px solid #c5c5c5;border-radius:6px;color:#ff5000}</style></head>
<body><punish-component></punish-component><div id="baxia-punish" class="bx"><h2>Sorry, we have detected unusual traffic from your network.</h2><p>Please slide to verify before you go on.</p>
<div id="nocaptcha" class="nc-container"><span id="nc_1_n1z" class="nc_iconfont">»</span><div id="nc_1__scale_text">Please slide to verify</div></div>
<form id="nc-verify-form" action="${escapeHtml(inner)}/verify/" method="GET"><input type="hidden" name="x5secdata" id="x5secdata" value="sample__bx__${escapeHtml(host)}:443${escapeHtml(path)}"><input type="hidden" name="nc_token" value="sample"></form>
<a id="bx-feedback-btn" href="https://${escapeHtml(host)}${escapeHtml(inner)}/page/feedback">Click to feedback &gt;</a></div></body></html>`;
}

export function loginPage(host, path) {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>AliExpress - Sign in</title>
<style>body{margin:0;background:#f5f5f6;font:15px/1.5 Arial,sans-serif}#batman-dialog{max-width:380px;margin:12vh auto;background:#fff;border-radius:14px;padding:34px;box-shadow:0 8px 30px rgba(0,0,0,.12)}input,button{width:100%;padding:12px;margin-top:12px;border-radius:8px;border:1px solid #ccc;font:inherit}button{background:#191919;color:#fff;border:0}</style></head>
<body><div id="batman-dialog"><h2>Register or sign in</h2><form id="login-form" action="https://login.aliexpress.com/?return_url=${encodeURIComponent(`https://${host}${path}`)}"><input id="fm-login-id" name="loginId" placeholder="Email or phone number"><input id="fm-login-password" type="password" placeholder="Password"><button type="button">Continue</button></form></div></body></html>`;
}
