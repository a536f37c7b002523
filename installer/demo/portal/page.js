// SPDX-License-Identifier: Apache-2.0
import { wordings } from './words.js';

const records = await (await fetch('/records')).json();

const query = new URLSearchParams(location.search);
const words =
  query.get('changed') === '1'
    ? wordings.changed
    : (wordings[`${query.get('lang') ?? 'en'}-${query.get('wording') ?? '1'}`] ?? wordings['en-1']);
const lateMs = Number(query.get('late') ?? '400');
const app = document.getElementById('app');

for (const type of ['click', 'input', 'change', 'submit']) {
  document.addEventListener(
    type,
    (event) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const name = target.getAttribute('name') ?? target.id ?? '';
      navigator.sendBeacon(
        '/event',
        JSON.stringify({ type, target: name === '' ? target.tagName.toLowerCase() : name }),
      );
    },
    true,
  );
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** What the form knows. Like the frameworks portals are built with, it redraws a field from this, not from the page. */
const state = {
  platform: '',
  iprType: '',
  work: '',
  complaintType: '',
  reason: '',
  links: '',
  statement: '',
};

function row(label, field, id) {
  const made = element('div', { class: 'row' });
  const name = element('label', id === undefined ? {} : { for: id }, label);
  name.prepend(element('span', { class: 'needed', 'aria-hidden': 'true' }, '*'));
  made.append(name, field);
  return made;
}

function select(name, options) {
  const made = element('select', { id: name, name });
  made.append(element('option', { value: '' }, words.choose));
  for (const { value, label } of options) made.append(element('option', { value }, label));
  made.addEventListener('change', () => (state[name] = made.value));
  return made;
}

function text(name, rows, placeholder, maxLength) {
  const made = element('textarea', { id: name, name, rows, placeholder, maxlength: maxLength });
  const count = element('span', { class: 'count' });
  made.addEventListener('input', () => {
    state[name] = made.value;
    count.textContent = `${made.value.length} / ${maxLength}`;
  });
  // Text that came without an event is unknown to the form and goes at the next redraw.
  setInterval(() => {
    if (made.value !== state[name]) made.value = state[name];
  }, 400);
  return element('div', { class: 'field' }, made, count);
}

const plain = (labels) => labels.map((label, index) => ({ value: String(index + 1), label }));

async function drawComplaint() {
  const form = element('form', { class: 'card' }, element('h1', {}, words.title));
  app.replaceChildren(form);
  await pause(lateMs);
  form.append(row(words.platform, select('platform', plain(words.platforms)), 'platform'));
  const kinds = select('iprType', plain(words.iprTypes));
  form.append(row(words.iprType, kinds, 'iprType'));
  const work = select('work', []);
  form.append(row(words.work, work, 'work'));
  // The records of a type come from the server once the type is chosen.
  kinds.addEventListener('change', async () => {
    await pause(lateMs);
    work.replaceChildren(element('option', { value: '' }, words.choose));
    if (kinds.value === '2')
      for (const { value, label } of records) work.append(element('option', { value }, label));
  });
  await pause(lateMs / 2);
  const types = element('div', { class: 'choices', role: 'radiogroup', 'aria-label': words.complaintType });
  words.complaintTypes.forEach((label, index) => {
    const radio = element('input', { type: 'radio', name: 'complaintType', value: String(index + 1) });
    radio.addEventListener('change', () => (state.complaintType = radio.value));
    types.append(element('label', {}, radio, label));
  });
  form.append(row(words.complaintType, types));
  form.append(row(words.reason, select('reason', plain(words.reasons)), 'reason'));
  const links = text('links', '6', 'One link per line', '200000');
  const told = element('ul', { class: 'told' });
  const verify = element('button', { type: 'button', name: 'verify' }, words.verify);
  verify.addEventListener('click', () =>
    told.replaceChildren(...refusedLinks().map((line) => element('li', {}, line))),
  );
  form.append(
    row(`${words.links} (max 300)`, element('div', { class: 'field' }, links, verify, told), 'links'),
  );
  form.append(row(words.statement, text('statement', '6', '', '2000'), 'statement'));
  form.append(
    row(
      words.evidence,
      element('input', { type: 'file', name: 'evidence', id: 'evidence', accept: 'image/*,.pdf' }),
      'evidence',
    ),
  );
  const agree = element('input', { type: 'checkbox', name: 'agreement' });
  form.append(element('label', { class: 'agree' }, agree, words.agree));
  const slider = element('input', {
    type: 'range',
    name: 'slider',
    min: '0',
    max: '100',
    value: '0',
    'aria-label': words.slider,
  });
  form.append(element('div', { class: 'slider' }, element('span', {}, words.slider), slider));
  form.append(element('button', { type: 'submit', name: 'submit', class: 'main' }, words.submit));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await fetch('/complaint', { method: 'POST', body: JSON.stringify(state) });
    form.replaceChildren(element('p', { class: 'done' }, `${words.done} IPP-2026-1121-0001`));
  });
}

/** What the real form says of each line: over the limit, twice, or no listing of the platform. */
function refusedLinks() {
  const lines = state.links
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, index) => {
    if (index >= 300) return [`Line ${index + 1}: at most 300 links`];
    if (lines.indexOf(line) < index) return [`Line ${index + 1}: the same link stands above`];
    return /^https:\/\/([a-z]+\.)?(aliexpress\.(com|us|ru)|alibaba\.com|1688\.com)\//.test(line)
      ? []
      : [`Line ${index + 1}: no listing of this platform`];
  });
}

function draw() {
  if (location.hash.startsWith('#/complaint')) void drawComplaint();
  else if (location.hash.startsWith('#/ipr')) {
    const rows = records.map(({ label }) => element('li', {}, `${label} — approved`));
    app.replaceChildren(
      element('section', { class: 'card' }, element('h1', {}, 'IPR management'), element('ul', {}, ...rows)),
    );
  } else
    app.replaceChildren(
      element(
        'section',
        { class: 'card' },
        element('h1', {}, 'Welcome'),
        element('p', {}, 'Choose “Submit a complaint”.'),
      ),
    );
}

addEventListener('hashchange', draw);
draw();
