// SPDX-License-Identifier: Apache-2.0
// Fields as portals bind them. `state` is what the form knows; a field is drawn from it and not the other way round:
//   plain: listens to input; text that came without an event goes at the next redraw.
//   react: remembers in the node itself what it last saw, and hears only of changes that went past that memory.
//   vue:   listens to input, and checks a field when it is left.
import { asked, element } from './parts.js';

export function textField(state, name, { rows = 0, placeholder = '', maxLength = 0, type = 'text' } = {}) {
  const attributes = { id: name, name, placeholder };
  if (rows > 0) attributes.rows = rows;
  else attributes.type = type;
  if (maxLength > 0 && asked.wording === '1') attributes.maxlength = maxLength;
  const made = element(rows > 0 ? 'textarea' : 'input', attributes);
  made.value = state[name] ?? '';
  const count = element('span', { class: 'count' });
  const drawCount = () => (count.textContent = maxLength > 0 ? `${made.value.length} / ${maxLength}` : '');
  drawCount();
  const take = () => {
    // The second version counts without an attribute and cuts what is too long.
    if (maxLength > 0 && made.value.length > maxLength) made.value = made.value.slice(0, maxLength);
    state[name] = made.value;
    drawCount();
  };
  if (asked.binding === 'react') listenLikeReact(made, take, () => state[name] ?? '');
  else made.addEventListener('input', take);
  if (asked.binding === 'vue') made.addEventListener('blur', () => made.classList.toggle('seen', true));
  if (asked.binding !== 'react') {
    setInterval(() => {
      if (made.value !== (state[name] ?? '')) made.value = state[name] ?? '';
    }, 400);
  }
  return element('div', { class: 'field' }, made, count);
}

function listenLikeReact(node, take, current) {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'value');
  let seen = node.value;
  Object.defineProperty(node, 'value', {
    configurable: true,
    get: () => native.get.call(node),
    set: (value) => {
      seen = value;
      native.set.call(node, value);
    },
  });
  const draw = () => setTimeout(() => (node.value = current()), 0);
  node.addEventListener('input', () => {
    if (node.value !== seen) {
      take();
      seen = node.value;
    }
    draw();
  });
  node.addEventListener('blur', draw);
}

/** A choice: the browser's own list, or one that the page builds and fills late. `options` may be a promise's function. */
export function choice(state, name, label, options, changed = () => undefined) {
  const take = (value) => {
    state[name] = value;
    changed(value);
  };
  return asked.controls === 'custom'
    ? ownList(state, name, label, options, take)
    : browserList(state, name, options, take);
}

function browserList(state, name, options, take) {
  const made = element('select', { id: name, name });
  const fill = (list) => {
    made.replaceChildren(element('option', { value: '' }, chooseWord()));
    for (const { value, label } of list) made.append(element('option', { value }, label));
    made.value = state[name] ?? '';
  };
  fill([]);
  void Promise.resolve(options()).then(fill);
  made.addEventListener('change', () => take(made.value));
  made.refill = () => Promise.resolve(options()).then(fill);
  return made;
}

function ownList(state, name, label, options, take) {
  const value = element('span', { class: 'value placeholder' }, chooseWord());
  const box = element(
    'div',
    {
      class: 'select',
      id: name,
      'data-name': name,
      role: 'combobox',
      tabindex: '0',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': label,
    },
    value,
  );
  let list = null;
  const close = () => {
    list?.remove();
    list = null;
    box.setAttribute('aria-expanded', 'false');
  };
  box.addEventListener(asked.binding === 'react' ? 'mousedown' : 'click', async () => {
    if (list !== null) return close();
    const mine = element('ul', { class: 'list', role: 'listbox', 'data-name': name });
    list = mine;
    const at = box.getBoundingClientRect();
    mine.style.cssText = `left:${at.left + scrollX}px;top:${at.bottom + scrollY}px;width:${at.width}px`;
    mine.append(element('li', { class: 'loading' }, '…'));
    document.body.append(mine);
    box.setAttribute('aria-expanded', 'true');
    await new Promise((resolve) => setTimeout(resolve, asked.lateMs));
    const offered = (await options()).map((one) => {
      const option = element('li', { role: 'option', 'data-name': name }, one.label);
      option.addEventListener('click', () => {
        value.textContent = one.label;
        value.classList.remove('placeholder');
        close();
        take(one.value);
      });
      return option;
    });
    mine.replaceChildren(...offered);
  });
  box.refill = () => Promise.resolve();
  return box;
}

export function radios(state, name, label, options, changed = () => undefined) {
  const made = element('div', { class: 'choices', role: 'radiogroup', 'aria-label': label });
  for (const { value, label: text } of options) {
    const radio = element('input', { type: 'radio', name, value });
    radio.checked = state[name] === value;
    radio.addEventListener(asked.binding === 'react' ? 'click' : 'change', () => {
      state[name] = radio.value;
      changed(radio.value);
    });
    made.append(element('label', {}, radio, text));
  }
  return made;
}

export const numbered = (labels) => labels.map((label, index) => ({ value: String(index + 1), label }));

const chooseWord = () => ({ zh: '请选择', es: 'Seleccione' })[asked.language] ?? 'Please select';
