// SPDX-License-Identifier: Apache-2.0
// The complaint form: on one page or in two steps, its boxes in a frame if asked for.
import { choice, numbered, radios, textField } from './controls.js';
import { app, ask, asked, button, element, pause, row } from './parts.js';
import { words } from './words.js';

/** What the form knows; a frame of the same origin shares it. */
export const state = (window.parent !== window && window.parent.portalState) || {};
window.portalState = state;

const most = { files: 5, bytes: 20 * 1024 * 1024 };

export async function drawComplaint() {
  const form = element('form', { class: 'card' }, element('h1', {}, words.title));
  app.replaceChildren(form);
  await pause(asked.lateMs);
  const boxes = element('div', { class: 'boxes' });
  const choices = element('div', { class: 'fields' });
  form.append(choices);
  await drawChoices(choices);
  if (asked.stepped) {
    const next = button('next', words.next, async () => {
      choices.remove();
      next.remove();
      form.append(boxes);
      await drawRest(form, boxes);
    });
    form.append(next);
  } else {
    form.append(boxes);
    await drawRest(form, boxes);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form);
  });
}

async function drawChoices(into) {
  const kinds = choice(
    state,
    'iprType',
    words.iprType,
    () => numbered(words.iprTypes),
    () => void work.refill(),
  );
  // The records of a type come from the server once the type is chosen.
  const work = choice(state, 'work', words.work, async () => {
    if (state.iprType === undefined || state.iprType === '') return [];
    await pause(asked.lateMs);
    const approved = (await ask('/records')).filter(({ status }) => status === 'approved');
    return state.iprType === String(words.iprTypes.indexOf(words.copyright) + 1) ? approved : [];
  });
  const rows = {
    platform: row(
      words.platform,
      choice(state, 'platform', words.platform, () => numbered(words.platforms)),
      'platform',
    ),
    iprType: row(words.iprType, kinds, 'iprType'),
    work: row(words.work, work, 'work'),
    complaintType: row(
      words.complaintType,
      radios(state, 'complaintType', words.complaintType, numbered(words.complaintTypes)),
    ),
    reason: row(
      words.reason,
      choice(state, 'reason', words.reason, () => numbered(words.reasons)),
      'reason',
    ),
  };
  for (const name of words.order) {
    into.append(rows[name]);
    if (name === 'work') await pause(asked.lateMs / 2);
  }
}

async function drawRest(form, boxes) {
  if (asked.framed) {
    const source = `/?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), frame: '0' })}#/complaint/boxes`;
    boxes.append(element('iframe', { src: source, title: words.title, class: 'frame' }));
  } else drawBoxes(boxes);
  if (asked.claimant) form.append(...claimantRows());
  const told = element('ul', { class: 'told', id: 'told' });
  const verify = button('verify', words.verify, async () => {
    const { refused } = await ask('/verify', { links: state.links ?? '' });
    state.verified = refused.length === 0;
    told.replaceChildren(...refused.map((line) => element('li', {}, line)));
  });
  form.append(row('', element('div', { class: 'field' }, verify, told)));
  form.append(row(words.evidence, fileBox(), 'evidence'));
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
  form.append(
    button('saveDraft', words.saveDraft, () => void ask('/draft', state)),
    element('button', { type: 'submit', name: 'submit', class: 'main' }, words.submit),
  );
}

function claimantRows() {
  const labels = words.more;
  const text = (name, options) => row(labels[name], textField(state, name, options), name);
  const country = choice(state, 'country', labels.country, () => numbered(labels.countries));
  return [
    text('legalName'),
    text('address'),
    text('email', { type: 'email' }),
    text('phone', { type: 'tel' }),
    row(labels.country, country, 'country'),
  ];
}

/** The two boxes that hold text; also drawn alone inside the frame. */
export function drawBoxes(into) {
  const boxes = {
    links: row(
      `${words.links} (max 300)`,
      textField(state, 'links', { rows: 6, placeholder: words.onePerLine, maxLength: 200000 }),
      'links',
    ),
    statement: row(words.statement, textField(state, 'statement', { rows: 6, maxLength: 2000 }), 'statement'),
  };
  into.append(...(asked.wording === '2' ? [boxes.statement, boxes.links] : [boxes.links, boxes.statement]));
}

function fileBox() {
  const told = element('p', { class: 'told' });
  const box = element('input', {
    type: 'file',
    name: 'evidence',
    id: 'evidence',
    multiple: '',
    accept: 'image/*,.pdf',
  });
  box.addEventListener('change', () => {
    const files = [...box.files];
    const wrong =
      files.length > most.files
        ? words.tooManyFiles
        : files.some(({ name }) => /\.docx?$/i.test(name))
          ? words.noWord
          : files.some(({ size }) => size > most.bytes)
            ? words.tooLarge
            : '';
    told.textContent = wrong;
    if (wrong !== '') box.value = '';
    state.files = [...box.files].map(({ name }) => name);
  });
  return element('div', { class: 'field' }, box, told);
}

async function submit(form) {
  const lacking = form.querySelector('.lacking') ?? form.appendChild(element('p', { class: 'told lacking' }));
  const ready =
    form.querySelector('[name=agreement]').checked &&
    form.querySelector('[name=slider]').value === '100' &&
    state.verified === true;
  if (!ready) {
    lacking.textContent = words.notReady;
    return;
  }
  const { reference } = await ask('/complaint', state);
  form.replaceChildren(element('p', { class: 'done' }, `${words.done} ${reference}`));
}
