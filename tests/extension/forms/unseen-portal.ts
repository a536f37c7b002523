// SPDX-License-Identifier: Apache-2.0
// Complaint forms of the same kind as the portals', in wordings that were written for these tests and for nothing else:
// three languages, two versions with other labels and order, inputs as plain pages, React and Vue bind them, and
// drop-downs that the page builds itself and fills late.
import { JSDOM } from 'jsdom';
import type { FieldRole } from '../../../extension/src/forms/plan';

export type Language = 'en' | 'zh' | 'es';
export type Binding = 'plain' | 'react' | 'vue';

export interface FormField {
  role: FieldRole | null;
  label: string;
  kind: 'select' | 'dropdown' | 'radio' | 'textarea' | 'input';
  options?: string[];
  /** What ends up in it when it is filled right; '' when it must stay empty. */
  right: string;
  section?: string;
  framed?: boolean;
  hidden?: boolean;
}

export const links = [
  'https://www.aliexpress.com/item/1005009446764602.html',
  'https://www.aliexpress.com/item/1005009446764603.html',
];
export const statement = {
  en: 'I am the author of "Moon Owl" and believe that these listings show it without my permission.',
  zh: '本人是《Moon Owl》的作者，相信上述商品未经许可使用了该作品。',
};

const works = ['C-41 Blue Heron', 'C-42 Moon Owl at Dusk', 'C-43 Moon Owl'];

type Words = Record<
  'platform' | 'iprType' | 'work' | 'complaintType' | 'reason' | 'links' | 'statement',
  string
>;

const labels: Record<Language, [Words, Words]> = {
  en: [
    {
      platform: 'Website of the complaint',
      iprType: 'Kind of right',
      work: 'Select the registered IPR record',
      complaintType: 'Report type',
      reason: 'Main reason for the complaint',
      links: 'Links to the infringing products (one per line)',
      statement: 'Detailed description of the infringement',
    },
    {
      platform: 'Target platform *',
      iprType: 'Intellectual property type:',
      work: 'Copyright record',
      complaintType: 'Object of complaint',
      reason: 'Infringement reason',
      links: 'URLs of suspected listings (max 300)',
      statement: 'Please explain further details',
    },
  ],
  zh: [
    {
      platform: '投诉所在平台',
      iprType: '被侵犯的权利类型',
      work: '请选择已登记作品',
      complaintType: '投诉类别',
      reason: '主要投诉原因',
      links: '疑似侵权商品的链接（每行一个）',
      statement: '侵权情况说明',
    },
    {
      platform: '侵权网站：',
      iprType: '知识产权类别',
      work: '知识产权名称',
      complaintType: '投诉对象类型',
      reason: '举报理由',
      links: '请填写侵权页面网址（最多300条）',
      statement: '补充投诉内容',
    },
  ],
  es: [
    {
      platform: 'Plataforma de la denuncia',
      iprType: 'Tipo de derecho',
      work: 'Obra registrada',
      complaintType: 'Tipo de reclamación',
      reason: 'Motivo de la infracción',
      links: 'Enlaces infractores (uno por línea)',
      statement: 'Descripción detallada de la infracción',
    },
    {
      platform: 'Sitio web',
      iprType: 'Clase de derecho de propiedad intelectual',
      work: 'Seleccione el registro de la obra',
      complaintType: 'Objeto de la denuncia',
      reason: 'Razón de la reclamación',
      links: 'URL de los productos denunciados (máx. 300)',
      statement: 'Información adicional',
    },
  ],
};

const choices: Record<
  Language,
  Record<'platform' | 'iprType' | 'complaintType' | 'reason', [string[], string]>
> = {
  en: {
    platform: [['1688.com', 'AliExpress', 'Alibaba.com'], 'AliExpress'],
    iprType: [['Patent', 'Copyright', 'Trademark'], 'Copyright'],
    complaintType: [['Store front', 'Product listings'], 'Product listings'],
    reason: [
      ['Stolen photographs', 'Pirated product', 'Unauthorised use of artwork on merchandise'],
      'Unauthorised use of artwork on merchandise',
    ],
  },
  zh: {
    platform: [['全球速卖通', '1688', '阿里巴巴国际站'], '全球速卖通'],
    iprType: [['商标权', '专利权', '著作权'], '著作权'],
    complaintType: [['店铺', '商品'], '商品'],
    reason: [['盗版商品', '盗用他人图片', '商品上使用美术作品'], '商品上使用美术作品'],
  },
  es: {
    platform: [['Alibaba.com', '1688.com', 'AliExpress'], 'AliExpress'],
    iprType: [['Marca', 'Derechos de autor', 'Patente'], 'Derechos de autor'],
    complaintType: [['Anuncio de producto', 'Tienda'], 'Anuncio de producto'],
    reason: [
      ['Copia pirata', 'Uso no autorizado de la obra en productos', 'Robo de imágenes'],
      'Uso no autorizado de la obra en productos',
    ],
  },
};

const choose = { en: 'Please select', zh: '请选择', es: 'Seleccione' };

/** The fields of a form in order. Version 1 and 2 differ in labels, order and kind of the choices. */
export function formFields(language: Language, version: 1 | 2): FormField[] {
  const words = labels[language][version - 1]!;
  const own = choices[language];
  const drop = version === 2 ? 'dropdown' : 'select';
  const pick = (role: keyof typeof own, kind: FormField['kind']): FormField => ({
    role,
    label: words[role],
    kind,
    options: own[role][0],
    right: own[role][1],
  });
  const written = language === 'zh' ? statement.zh : statement.en;
  const fields: FormField[] = [
    pick('platform', drop),
    pick('iprType', 'select'),
    { role: 'work', label: words.work, kind: drop, options: works, right: works[2]! },
    pick('complaintType', version === 1 ? 'radio' : 'select'),
    pick('reason', drop),
    { role: 'links', label: words.links, kind: 'textarea', right: links.join('\n') },
    { role: 'statement', label: words.statement, kind: 'textarea', right: written },
  ];
  return version === 1
    ? fields
    : [fields[6]!, fields[0]!, fields[5]!, fields[1]!, fields[2]!, fields[4]!, fields[3]!];
}

export interface LiveForm {
  document: Document;
  /** What the form itself knows, by the place of the field; what the page shows is drawn from it. */
  state: string[];
  /** Every press that reached the page: what was pressed. */
  presses: string[];
  submits: number;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const lateMs = 12;

export function liveForm(fields: FormField[], language: Language, binding: Binding): LiveForm {
  const rows = fields.map((field, index) => rowOf(field, index, choose[language]));
  const html = `<!doctype html><body><h1>IP</h1><nav><a href="#/home">Home</a></nav><form>${rows.join('')}
    <div><button type="button" name="verify">Verify</button><button type="button">Save draft</button></div>
    <label><input type="checkbox" name="agree"> I declare</label><input type="range"><input type="file">
    <button>Submit</button></form></body>`;
  const { window } = new JSDOM(html, {
    url: 'https://ipp.aidcgroup.net/#/complaint',
    pretendToBeVisual: true,
  });
  const live: LiveForm = { document: window.document, state: fields.map(() => ''), presses: [], submits: 0 };
  window.document.addEventListener('submit', (event) => {
    event.preventDefault();
    live.submits += 1;
  });
  window.document.addEventListener(
    'click',
    (event) =>
      live.presses.push(
        (event.target as Element).closest('[data-press]')?.getAttribute('data-press') ??
          (event.target as Element).outerHTML,
      ),
    true,
  );
  fields.forEach((field, index) => bind(live, field, index, binding));
  fields.forEach((field, index) => {
    if (field.framed !== true) return;
    const row = window.document.querySelector(`[data-row="${index}"]`)!;
    const frame = window.document.createElement('iframe');
    row.replaceWith(frame);
    frame.contentDocument!.body.append(row);
  });
  return live;
}

function rowOf(field: FormField, index: number, unchosen: string): string {
  const id = `f${index}`;
  const style = field.hidden === true ? ' style="opacity:0"' : '';
  const title = field.section === undefined ? '' : `<h3>${escape(field.section)}</h3>`;
  const options = field.options ?? [];
  const label = `<label for="${id}"><span aria-hidden="true">*</span>${escape(field.label)}</label>`;
  const input = {
    textarea: `<textarea id="${id}"></textarea>`,
    input: `<input id="${id}">`,
    select: `<select id="${id}">${[unchosen, ...options]
      .map((text, at) => `<option value="${at || ''}">${escape(text)}</option>`)
      .join('')}</select>`,
    dropdown: `<div class="select" id="${id}" role="combobox" aria-haspopup="listbox" data-press="drop-down" tabindex="0"><span class="value placeholder">${unchosen}</span><i class="arrow"></i></div>`,
    radio: options
      .map(
        (text) =>
          `<label data-press="radio"><input type="radio" data-press="radio" name="${id}" value="${escape(text)}"> ${escape(text)}</label>`,
      )
      .join(''),
  }[field.kind];
  const group =
    field.kind === 'radio'
      ? `<span id="${id}-l">${escape(field.label)}</span><div role="radiogroup" aria-labelledby="${id}-l">${input}</div>`
      : label + input;
  return `<div class="row" data-row="${index}"${style}>${title}${group}</div>`;
}

function bind(live: LiveForm, field: FormField, index: number, binding: Binding): void {
  const { document } = live;
  const id = `f${index}`;
  if (field.kind === 'dropdown') return bindDropdown(live, field, index, binding);
  if (field.kind === 'radio') {
    for (const radio of document.querySelectorAll<HTMLInputElement>(`input[name=${id}]`)) {
      // React learns of a radio button by its click alone.
      radio.addEventListener(
        binding === 'react' ? 'click' : 'change',
        () => (live.state[index] = radio.value),
      );
    }
    return;
  }
  const element = document.getElementById(id) as HTMLInputElement | HTMLSelectElement;
  const shown = (): string =>
    element.tagName === 'SELECT'
      ? element.value === ''
        ? ''
        : ((element as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')
      : element.value;
  if (binding === 'react' && element.tagName !== 'SELECT')
    trackLikeReact(element as HTMLInputElement, live, index);
  else
    element.addEventListener(
      element.tagName === 'SELECT' ? 'change' : 'input',
      () => (live.state[index] = shown()),
    );
}

/**
 * React keeps the value it last saw in a property of the node itself. A value set through that property is no news to
 * it, and at the next drawing the field gets the state's value again.
 */
function trackLikeReact(element: HTMLInputElement, live: LiveForm, index: number): void {
  const window = element.ownerDocument.defaultView!;
  const prototype = (element.tagName === 'TEXTAREA' ? window.HTMLTextAreaElement : window.HTMLInputElement)
    .prototype;
  const native = Object.getOwnPropertyDescriptor(prototype, 'value')!;
  let seen = '';
  Object.defineProperty(element, 'value', {
    configurable: true,
    get: () => native.get!.call(element) as string,
    set: (value: string) => {
      seen = value;
      native.set!.call(element, value);
    },
  });
  const draw = (): void => void setTimeout(() => (element.value = live.state[index]!), 1);
  element.addEventListener('input', () => {
    if (element.value !== seen) live.state[index] = seen = element.value;
    draw();
  });
  element.addEventListener('focusout', draw);
}

/** The list hangs at the end of the page, comes late, and goes when something is chosen. */
function bindDropdown(live: LiveForm, field: FormField, index: number, binding: Binding): void {
  const { document } = live;
  const box = document.getElementById(`f${index}`)!;
  let list: Element | null = null;
  const close = (): void => {
    list?.remove();
    list = null;
    box.setAttribute('aria-expanded', 'false');
  };
  box.addEventListener(binding === 'react' ? 'mousedown' : 'click', () => {
    if (list !== null) return close();
    list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    box.setAttribute('aria-expanded', 'true');
    document.body.append(list);
    const into = list;
    setTimeout(() => {
      for (const text of field.options ?? []) {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.setAttribute('data-press', 'choice');
        option.textContent = text;
        option.addEventListener('click', () => {
          live.state[index] = text;
          const value = box.querySelector('.value')!;
          value.textContent = text;
          value.classList.remove('placeholder');
          close();
        });
        into.append(option);
      }
    }, lateMs);
  });
}
