// SPDX-License-Identifier: Apache-2.0
// Throw-away extension that proves the launchers: fetches a picture, calls a native host, says when it started.
const started = String(Math.random());

async function check(picture) {
  const answer = await fetch(picture);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const host = await new Promise((done) => {
    chrome.runtime.sendNativeMessage('counterproof.launcher_check', { say: 'hello' }, (reply) =>
      done(chrome.runtime.lastError ? { error: chrome.runtime.lastError.message } : reply),
    );
  });
  return { started, status: answer.status, bytes, host };
}
globalThis.check = check;

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  check(message.picture).then(respond, (error) => respond({ error: String(error) }));
  return true;
});
