// SPDX-License-Identifier: Apache-2.0
// The other forms of the mock: an account, a work, the notice without account, the answer to a counter-notice, the
// withdrawal.
import { choice, numbered, textField } from './controls.js';
import { app, ask, asked, button, element, page, pause, row } from './parts.js';
import { words } from './words.js';

const more = () => words.more;
const text = (state, name, label, options) => row(label, textField(state, name, options), name);
const pick = (state, name, label, labels) =>
  row(
    label,
    choice(state, name, label, () => numbered(labels)),
    name,
  );

async function formPage(title, rows, send) {
  const form = element('form', { class: 'card' }, element('h1', {}, title));
  app.replaceChildren(form);
  await pause(asked.lateMs);
  form.append(...rows, element('button', { type: 'submit', name: 'submit', class: 'main' }, words.submit));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
  return form;
}

export async function drawAccount() {
  const state = {};
  const labels = more();
  const secret = (name, label) => row(label, element('input', { type: 'password', name, id: name }), name);
  const slider = element('input', {
    type: 'range',
    name: 'slider',
    min: '0',
    max: '100',
    value: '0',
    'aria-label': words.slider,
  });
  const rows = [
    pick(state, 'claimantRole', labels.claimantRole, labels.claimantRoles),
    pick(state, 'identity', labels.identity, labels.identities),
    text(state, 'loginEmail', labels.loginEmail),
    row(
      labels.code,
      element(
        'div',
        {},
        element('input', { name: 'code', id: 'code' }),
        button('sendCode', labels.sendCode, () => undefined),
      ),
      'code',
    ),
    secret('password', labels.password),
    text(state, 'legalName', labels.legalName),
    text(state, 'email', labels.email, { type: 'email' }),
    pick(state, 'country', labels.country, labels.countries),
    text(state, 'address', labels.address, { rows: 3 }),
    text(state, 'phone', labels.phone, { type: 'tel' }),
    row(labels.paper, element('input', { type: 'file', name: 'paper', id: 'paper' }), 'paper'),
    element(
      'label',
      { class: 'agree' },
      element('input', { type: 'checkbox', name: 'agreement' }),
      labels.agreement,
    ),
    element('div', { class: 'slider' }, element('span', {}, words.slider), slider),
  ];
  await formPage(labels.accountTitle, rows, async (form) => {
    await ask('/account', state);
    form.replaceChildren(element('p', { class: 'done' }, labels.waiting));
  });
}

export async function drawWork() {
  const state = {};
  const labels = more();
  const rows = [
    pick(state, 'iprType', words.iprType, words.iprTypes),
    pick(state, 'registrationPlace', labels.registrationPlace, labels.places),
    pick(state, 'workType', labels.workType, labels.workTypes),
    text(state, 'workTitle', labels.workTitle),
    text(state, 'recordNumber', labels.recordNumber),
    text(state, 'firstPublished', labels.firstPublished, { type: 'date' }),
    text(state, 'officialUrl', labels.officialUrl),
    row(
      labels.certificate,
      element('input', { type: 'file', name: 'certificate', id: 'certificate' }),
      'certificate',
    ),
    button('saveDraft', words.saveDraft, () => void ask('/draft', state)),
  ];
  await formPage(labels.workTitleOfPage, rows, async (form) => {
    await ask('/work', state);
    form.replaceChildren(element('p', { class: 'done' }, labels.waiting));
  });
}

export async function drawNotice() {
  const state = {};
  const labels = more();
  const rows = [
    text(state, 'legalName', labels.reporterName),
    text(state, 'email', labels.email, { type: 'email' }),
    text(state, 'address', labels.address),
    row(`${words.links} (max 10)`, textField(state, 'links', { rows: 5 }), 'links'),
    text(state, 'statement', words.statement, { rows: 5, maxLength: 1000 }),
    row(labels.paper, element('input', { type: 'file', name: 'paper', id: 'paper' }), 'paper'),
    element(
      'label',
      { class: 'agree' },
      element('input', { type: 'checkbox', name: 'agreement' }),
      words.agree,
    ),
  ];
  await formPage(labels.noticeTitle, rows, async (form) => {
    const { reference } = await ask('/notice', state);
    form.replaceChildren(element('p', { class: 'done' }, `${words.done} ${reference}`));
  });
}

export async function drawAnswer(id) {
  const state = {};
  const labels = more();
  const notice = (await ask('/counter-notices')).find((one) => one.id === id);
  if (notice === undefined) return void page(labels.counterTitle, element('p', {}, '–'));
  const decide = (decision) =>
    button(decision, labels[decision], () => void ask('/answer', { id, decision, ...state }));
  const rows = [
    element('blockquote', {}, notice.text),
    element('p', {}, `${labels.due}: ${notice.due}`),
    text(state, 'statement', labels.answer, { rows: 6, maxLength: 1000 }),
    decide('accept'),
    decide('reject'),
  ];
  await formPage(labels.counterTitle, rows, () => undefined);
}

export async function drawWithdrawal(reference) {
  const state = {};
  const labels = more();
  const rows = [
    element('p', {}, `${labels.reference}: ${reference}`),
    text(state, 'statement', labels.withdrawReason, { rows: 4, maxLength: 500 }),
  ];
  await formPage(labels.withdrawTitle, rows, async (form) => {
    await ask('/withdraw', { reference, ...state });
    form.replaceChildren(element('p', { class: 'done' }, labels.withdrawn));
  });
}
