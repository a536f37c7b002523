// SPDX-License-Identifier: Apache-2.0
// One form in many shapes and languages: where the label stands, how it is worded, what stands around it.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FormDraft } from '../../../extension/src/forms/form-draft';
import { formMapFor, type FormMap } from '../../../extension/src/forms/form-map';
import { readForm } from '../../../extension/src/forms/form-reading';
import { planForm } from '../../../extension/src/forms/planner';

const map = formMapFor('https://ipp.aidcgroup.net/') as FormMap;
const draft: FormDraft = {
  form: 'complaint',
  platform: 'aliexpress',
  iprType: 'copyright',
  work: { title: 'Blue Heron', recordNumber: 'C-2026-0042' },
  complaintType: 'product_listing',
  reason: { case: 'R2', label: null },
  links: ['https://www.aliexpress.com/item/1005009446764602.html'],
  statement: { en: 'I believe that it shows my work.' },
};
const roles = ['platform', 'iprType', 'work', 'complaintType', 'reason', 'links', 'statement'];

type Field = [label: string, options: string[] | null];
const works = ['C-2026-0042 Blue Heron', 'C-2026-0043 Blue Heron II'];
const english: Field[] = [
  ['Complaint website', ['AliExpress', '1688.com']],
  ['IPR type', ['Copyright', 'Patent']],
  ['IPR record', works],
  ['Complaint type', ['Product listing', 'Store front']],
  ['Complaint reason', ['Pirated copy', 'Unauthorised use of an art work on goods', 'Picture theft']],
  ['Infringing listings', null],
  ['Supplement infringement reason(s)', null],
];
const control = (options: string[] | null, more = ''): string =>
  options === null
    ? `<textarea ${more}></textarea>`
    : `<select ${more}><option value="">Please select</option>${options.map((one, at) => `<option value="${at + 1}">${one}</option>`).join('')}</select>`;
const each = (draw: (label: string, options: string[] | null, index: number) => string, fields = english) =>
  fields.map(([label, options], index) => draw(label, options, index)).join('');
const divs = (fields: Field[]) =>
  each((label, options) => `<div><div>${label}</div><div>${control(options)}</div></div>`, fields);

const shapes: Record<string, string> = {
  'text before the field': each((label, options) => `<p>${label}: ${control(options)}</p>`),
  'lines and breaks': `<div>${each((label, options) => `<b>${label}</b><br>${control(options)}<br>`)}</div>`,
  'no rows at all': each((label, options) => `<span>${label}</span>${control(options)}`),
  'a heading each': each(
    (label, options) => `<section><h3>${label}</h3>${control(options)}<p>Some help.</p></section>`,
  ),
  'a list of definitions': `<dl>${each((label, options) => `<dt>${label}</dt><dd>${control(options)}</dd>`)}</dl>`,
  'a table': `<table>${each((label, options) => `<tr><th>${label}</th><td>${control(options)}</td></tr>`)}</table>`,
  'labels after the field': each(
    (label, options, at) =>
      `<div>${control(options, `id="x${at}"`)}<label for="x${at}">${label}</label></div>`,
  ),
  'a fieldset each': each(
    (label, options) => `<fieldset><legend>${label}</legend>${control(options)}</fieldset>`,
  ),
  'numbers before the labels': each(
    (label, options, at) => `<div><label>${at + 1}. ${label} *</label>${control(options)}</div>`,
  ),
  'radio buttons in labels': each((label, options, at) =>
    options === null
      ? `<div><label>${label}</label>${control(null)}</div>`
      : `<div><div>${label}</div><div>${options.map((one) => `<label><input type="radio" name="r${at}">${one}</label>`).join('')}</div></div>`,
  ),
  'radio buttons beside labels': each((label, options, at) =>
    options === null
      ? `<div><label>${label}</label>${control(null)}</div>`
      : `<div><div>${label}</div>${options.map((one, i) => `<input type="radio" name="r${at}" id="r${at}${i}"><label for="r${at}${i}">${one}</label>`).join('')}</div>`,
  ),
  'lists of its own, told beforehand': each((label, options, at) =>
    options === null
      ? `<div><label>${label}</label>${control(null)}</div>`
      : `<div><label id="l${at}">${label}</label><div role="combobox" aria-labelledby="l${at}" aria-controls="c${at}">Please select</div><ul role="listbox" id="c${at}" hidden>${options.map((one) => `<li role="option">${one}</li>`).join('')}</ul></div>`,
  ),
  'two languages at once': divs(
    english.map(([label, options], at): Field => [
      `${label} ${['投诉网站', '/ 知识产权类型', '选择作品', '(投诉类型)', '投诉理由', '/ 侵权商品链接', '补充侵权理由'][at]}`,
      options,
    ]),
  ),
  'long requests': divs([
    ['Choose the platform where the infringement happened', ['AliExpress', '1688']],
    ['Type of intellectual property right', ['Copyright', 'Patent']],
    ['Select your IPR', ['Blue Heron (C-2026-0042)', 'Blue Heron II (C-2026-0043)']],
    ['Report type', ['Listing', 'Shop']],
    [
      'Select a reason',
      ['Pirated goods', 'Unauthorized use of artwork on products', 'Unauthorized use of photos'],
    ],
    ['Please enter the URLs of the infringing products, one per line', null],
    ['Additional explanation (optional)', null],
  ]),
  Korean: divs([
    ['신고 사이트', ['알리익스프레스', '1688']],
    ['지식재산권 유형', ['상표권', '저작권']],
    ['등록 작품 선택', works],
    ['신고 유형', ['상품', '상점']],
    ['신고 사유', ['불법복제품', '미술저작물의 상품 무단 사용', '이미지 도용']],
    ['침해 상품 링크 (최대 300개)', null],
    ['침해 사유 보충 설명', null],
  ]),
  Russian: divs([
    ['Сайт жалобы', ['AliExpress', '1688']],
    ['Тип права', ['Товарный знак', 'Авторское право']],
    ['Зарегистрированное произведение', works],
    ['Тип жалобы', ['Страница товара', 'Магазин']],
    [
      'Причина жалобы',
      ['Пиратская копия', 'Несанкционированное использование произведения на товарах', 'Кража фотографий'],
    ],
    ['Ссылки на нарушающие товары', null],
    ['Описание нарушения', null],
  ]),
  Japanese: divs([
    ['申立対象サイト', ['アリエクスプレス', '1688']],
    ['権利の種類', ['商標', '著作権']],
    ['登録済み作品', works],
    ['申立の種類', ['商品ページ', '店舗']],
    ['申立理由', ['海賊版の商品', '著作物の商品への無断使用', '画像の盗用']],
    ['侵害商品のリンク', null],
    ['侵害の説明', null],
  ]),
  'traditional Chinese': divs([
    ['投訴平台', ['全球速賣通', '1688']],
    ['知識產權類型', ['商標權', '著作權']],
    ['選擇作品', works],
    ['投訴類型', ['商品', '店鋪']],
    ['投訴理由', ['盜版', '美術作品侵權', '盜用圖片']],
    ['侵權商品鏈接', null],
    ['補充說明', null],
  ]),
};

describe('a form is understood in many shapes and languages', { timeout: 60_000 }, () => {
  it.each(Object.entries(shapes))('%s', (_, html) => {
    const { window } = new JSDOM(`<h1>x</h1><form>${html}<button>Submit</button></form>`, {
      url: 'https://ipp.aidcgroup.net/',
      pretendToBeVisual: true,
    });
    const plan = planForm(readForm(window.document), draft, map);
    expect(plan.refusals).toEqual([]);
    expect(plan.writes.map(({ role }) => role)).toEqual(roles);
    const chosen = (role: string) => plan.writes.find((write) => write.role === role)!.value;
    expect(chosen('work')).toContain('C-2026-0042');
    expect(
      ['Pirated', 'theft', 'Stolen', '盗版', '盜', '복제', 'Пират', '海賊'].some((word) =>
        chosen('reason').includes(word),
      ),
    ).toBe(false);
  });
});
