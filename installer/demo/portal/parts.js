// SPDX-License-Identifier: Apache-2.0
// Small parts that every page of the mock is built from.
const query = new URLSearchParams(location.search);

/** What the address asks for; see portal.mjs. */
export const asked = {
  language: query.get('lang') ?? 'en',
  wording: query.get('wording') ?? '1',
  changed: query.get('changed') === '1',
  binding: query.get('binding') ?? 'plain',
  controls: query.get('controls') ?? 'native',
  framed: query.get('frame') === '1',
  /** The form asks who complains, too. */
  claimant: query.get('claimant') === '1',
  stepped: query.get('steps') === '1',
  lateMs: Number(query.get('late') ?? '400'),
};

export const app = document.getElementById('app');
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function row(label, field, id) {
  const made = element('div', { class: 'row' });
  const name = element('label', id === undefined ? {} : { for: id }, label);
  name.prepend(element('span', { class: 'needed', 'aria-hidden': 'true' }, '*'));
  made.append(name, field);
  return made;
}

export function button(name, label, press) {
  const made = element('button', { type: 'button', name }, label);
  made.addEventListener('click', press);
  return made;
}

export async function ask(path, body) {
  const answer = await fetch(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return answer.json();
}

export function page(title, ...children) {
  const made = element('section', { class: 'card' }, element('h1', {}, title), ...children);
  app.replaceChildren(made);
  return made;
}

/** A table of texts; the first row is the head. */
export function table(rows) {
  const [head, ...body] = rows.map((cells, index) =>
    element('tr', {}, ...cells.map((cell) => element(index === 0 ? 'th' : 'td', {}, cell))),
  );
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
}
