// SPDX-License-Identifier: Apache-2.0
import { drawBoxes, drawComplaint } from './complaint-page.js';
import { drawComplaints, drawInbox, drawRecords } from './list-pages.js';
import { drawAccount, drawAnswer, drawNotice, drawWithdrawal, drawWork } from './other-pages.js';
import { app, element, page } from './parts.js';

for (const type of ['click', 'input', 'change', 'submit']) {
  document.addEventListener(
    type,
    (event) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const named = target.closest('[name], [data-name]');
      const name = named?.getAttribute('name') ?? named?.getAttribute('data-name') ?? target.id ?? '';
      navigator.sendBeacon(
        '/event',
        JSON.stringify({ type, target: name === '' ? target.tagName.toLowerCase() : name }),
      );
    },
    true,
  );
}

const routes = [
  [/^#\/complaint\/boxes$/, () => drawFrame()],
  [/^#\/complaint\//, drawComplaint],
  [/^#\/complaints$/, drawComplaints],
  [/^#\/ipr\/new$/, drawWork],
  [/^#\/ipr$/, drawRecords],
  [/^#\/register$/, drawAccount],
  [/^#\/notice$/, drawNotice],
  [/^#\/counter$/, drawInbox],
  [/^#\/counter\/(.+)$/, drawAnswer],
  [/^#\/withdraw\/(.+)$/, drawWithdrawal],
];

/** Inside the frame stand the two boxes and nothing else. */
function drawFrame() {
  for (const part of document.querySelectorAll('header, nav')) part.remove();
  const form = element('form', { class: 'framed' });
  app.replaceChildren(form);
  drawBoxes(form);
}

function draw() {
  for (const [pattern, show] of routes) {
    const found = pattern.exec(location.hash);
    if (found !== null) return void show(...found.slice(1));
  }
  page('Welcome', element('p', {}, 'Choose “Submit a complaint”.'));
}

addEventListener('hashchange', draw);
draw();
