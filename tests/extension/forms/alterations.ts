// SPDX-License-Identifier: Apache-2.0
// Changes a form as portals change: other labels, other order, fields split, moved into a frame, taken away, and fields
// beside them that look alike and are about something else.
import type { Random } from '../random';
import type { FormField, Language } from './unseen-portal';

const renamed: Record<Language, string[]> = {
  en: ['Grounds', 'Tell us more', 'Your asset', 'Offending addresses', 'Scope', 'Section B', 'Internal note'],
  zh: ['依据', '备注', '您的资产', '范围', '乙部分', '内部意见'],
  es: ['Fundamentos', 'Notas', 'Su activo', 'Alcance', 'Apartado B', 'Comentario interno'],
};

/** Labels near to ours that must never be filled. */
const alike: Record<Language, [string, FormField['kind'], string[]?][]> = {
  en: [
    ['Links of your own authorised shops', 'textarea'],
    ['Description of your company', 'textarea'],
    ['Product links (sold under licence)', 'textarea'],
    ['Reason for the delay', 'select', ['Pirated copy', 'Holiday']],
    ['Platform of your own shop', 'select', ['AliExpress', 'Alibaba.com']],
    ['Type of licence', 'select', ['Copyright', 'Trademark']],
    ['Password', 'input'],
    ['Statement for the buyer', 'textarea'],
  ],
  zh: [
    ['自有店铺的授权链接', 'textarea'],
    ['公司说明', 'textarea'],
    ['延迟原因', 'select', ['盗版', '节假日']],
    ['自有平台', 'select', ['全球速卖通', '1688']],
    ['授权类型', 'select', ['著作权', '商标权']],
    ['给买家的说明', 'textarea'],
  ],
  es: [
    ['Enlaces de sus propias tiendas', 'textarea'],
    ['Descripción de su empresa', 'textarea'],
    ['Motivo del retraso', 'select', ['Copia pirata', 'Vacaciones']],
    ['Plataforma propia', 'select', ['AliExpress', 'Alibaba.com']],
    ['Declaración para el comprador', 'textarea'],
  ],
};

type Alteration = (fields: FormField[], language: Language, random: Random) => FormField[];

const alterations: Alteration[] = [
  function rename(fields, language, random) {
    const at = random.below(fields.length);
    // A label nobody knows: the field must stay empty, whatever it is.
    return fields.map((field, index) =>
      index === at ? { ...field, label: random.of(renamed[language]), right: '' } : field,
    );
  },
  function swap(fields, _, random) {
    return random.shuffled(fields);
  },
  function swapLabels(fields, _, random) {
    // Two boxes change their meaning, as their labels say.
    const boxes = fields.filter(({ kind }) => kind === 'textarea');
    if (boxes.length < 2) return fields;
    const [one, other] = random.shuffled(boxes) as [FormField, FormField];
    return fields.map((field) => (field === one ? { ...other } : field === other ? { ...one } : field));
  },
  function split(fields, _, random) {
    const boxes = fields.filter(({ kind }) => kind === 'textarea');
    if (boxes.length === 0) return fields;
    const whole = random.of(boxes);
    return fields.flatMap((field) =>
      field === whole
        ? [1, 2].map((part) => ({
            ...field,
            label: `${field.label.replace(/[((].*$/u, '').trim()} ${part}`,
            right: '',
          }))
        : [field],
    );
  },
  function frame(fields, _, random) {
    // A frame without an address of its own: nobody can tell whose it is.
    const at = random.below(fields.length);
    return fields.map((field, index) => (index === at ? { ...field, framed: true, right: '' } : field));
  },
  function remove(fields, _, random) {
    const at = random.below(fields.length);
    return fields.filter((_field, index) => index !== at);
  },
  function addAlike(fields, language, random) {
    const [label, kind, options] = random.of(alike[language]);
    const decoy: FormField = { role: null, label, kind, right: '', ...(options && { options }) };
    const at = random.below(fields.length + 1);
    return [...fields.slice(0, at), decoy, ...fields.slice(at)];
  },
  function addHiddenTwin(fields, _, random) {
    const twin = random.of(fields);
    return [{ ...twin, role: null, hidden: true, right: '' }, ...fields];
  },
  function otherChoices(fields, _, random) {
    const lists = fields.filter(({ options }) => options !== undefined);
    if (lists.length === 0) return fields;
    const changed = random.of(lists);
    return fields.map((field) =>
      field === changed
        ? {
            ...field,
            options: field.options!.map((text, at) => (text === field.right ? `Option ${at}` : text)),
            right: '',
          }
        : field,
    );
  },
  function addTwin(fields, _, random) {
    // The same label twice: nobody can tell which is meant, so both must stay empty.
    const twin = random.of(fields);
    return fields.flatMap((field) =>
      field === twin
        ? [
            { ...field, right: '' },
            { ...field, right: '' },
          ]
        : [field],
    );
  },
];

export function alter(fields: FormField[], language: Language, random: Random): FormField[] {
  let altered = fields;
  const count = 1 + random.below(4);
  for (const change of random.shuffled(alterations).slice(0, count))
    altered = change(altered, language, random);
  return altered;
}
