// SPDX-License-Identifier: Apache-2.0
// Drop-downs as pages build them: with roles, in the boxes of component libraries, and of plain boxes that say nothing.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../extension/src/forms/fill-form';
import type { FormDraft } from '../../../extension/src/forms/form-draft';

const draft: FormDraft = {
  form: 'complaint',
  platform: 'aliexpress',
  reason: { case: 'R2', label: null },
  links: ['https://www.aliexpress.com/item/1005009446764602.html'],
  statement: { en: 'I believe that this listing shows my work.' },
};
const reasons = ['Pirated copy', 'Unauthorised use of artwork on goods', 'Picture theft'];

/** `box`: the drop-down; it opens on `opensOn` at `trigger`, after a moment, and `list` says how choices are drawn. */
interface Kind {
  box: string;
  trigger: string;
  opensOn: string;
  list: (texts: string[]) => string;
  option: string;
  /** Where the chosen text is shown. */
  shows: string;
}

const kinds: Record<string, Kind> = {
  'a combobox with a list at the end of the page': {
    box: '<div role="combobox" tabindex="0" aria-labelledby="l"><span class="v">Please select</span></div>',
    trigger: '[role=combobox]',
    opensOn: 'mousedown',
    list: (texts) =>
      `<ul role="listbox">${texts.map((text) => `<li role="option">${text}</li>`).join('')}</ul>`,
    option: 'li',
    shows: '.v',
  },
  'a library’s box around a read-only input': {
    box: '<div class="el-select"><div class="el-select__wrapper"><input readonly role="combobox" aria-labelledby="l" placeholder="Select"></div></div>',
    trigger: '.el-select__wrapper',
    opensOn: 'click',
    list: (texts) =>
      `<div class="el-popper"><ul>${texts.map((text) => `<li class="el-select-dropdown__item"><span>${text}</span></li>`).join('')}</ul></div>`,
    option: 'li',
    shows: 'input',
  },
  'a library’s box with a transparent search input': {
    box: '<div class="ant-select" ><div class="ant-select-selector"><span class="ant-select-selection-search"><input role="combobox" type="search" style="opacity:0" readonly aria-labelledby="l"></span><span class="ant-select-selection-placeholder v">Please select</span></div></div>',
    trigger: '.ant-select-selector',
    opensOn: 'mousedown',
    list: (texts) =>
      `<div class="ant-select-dropdown"><div role="listbox" style="width:0;height:0;overflow:hidden;opacity:0"></div>${texts.map((text) => `<div class="ant-select-item ant-select-item-option" title="${text}"><div class="ant-select-item-option-content">${text}</div></div>`).join('')}</div>`,
    option: '.ant-select-item-option',
    shows: '.v',
  },
  'plain boxes that are called a drop-down': {
    box: '<div class="custom-select"><div class="custom-select-trigger"><span class="v">Please select</span><i>▾</i></div></div>',
    trigger: '.custom-select-trigger',
    opensOn: 'click',
    list: (texts) =>
      `<div class="custom-options">${texts.map((text) => `<div class="custom-option">${text}</div>`).join('')}</div>`,
    option: '.custom-option',
    shows: '.v',
  },
  'plain boxes that only the keyboard knows': {
    box: '<div tabindex="0" class="x7"><span class="v">-- Select --</span></div>',
    trigger: '.x7',
    opensOn: 'click',
    list: (texts) => `<ul class="x8">${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`,
    option: 'li',
    shows: '.v',
  },
};

function portal(kind: Kind, texts: string[]) {
  const html = `<h1>Submit a complaint</h1><ul><li>Home</li></ul><form>
    <div class="row"><span id="l">Complaint reason</span>${kind.box}</div>
    <div class="row"><label>Infringing listings <textarea id="links"></textarea></label></div>
    <div class="row"><label>Description <textarea></textarea></label></div><button>Submit</button></form>`;
  const { window } = new JSDOM(html, {
    url: 'https://ipp.alibabagroup.com/#/complaint',
    pretendToBeVisual: true,
  });
  const { document } = window;
  const pressed: string[] = [];
  let chosen = '';
  document.addEventListener(
    'click',
    (event) => pressed.push((event.target as Element).textContent!.trim()),
    true,
  );
  document.addEventListener('submit', (event) => event.preventDefault());
  const trigger = document.querySelector(kind.trigger)!;
  trigger.addEventListener(kind.opensOn, () => {
    setTimeout(() => {
      const holder = document.createElement('div');
      holder.append(new JSDOM(kind.list(texts)).window.document.body.firstElementChild!);
      document.body.append(holder);
      for (const option of holder.querySelectorAll(kind.option)) {
        option.addEventListener('click', () => {
          chosen = option.textContent!;
          const shows = document.querySelector(kind.shows)!;
          if (shows.tagName === 'INPUT') (shows as HTMLInputElement).value = chosen;
          else {
            shows.textContent = chosen;
            shows.className = 'v';
          }
          holder.remove();
        });
      }
    }, 10);
  });
  return { document, pressed, chosen: () => chosen };
}

const fill = (document: Document) =>
  fillForm(document, 'https://ipp.alibabagroup.com/#/complaint', draft, { patienceMs: 500, quietMs: 5 });

describe.each(Object.entries(kinds))('%s', { timeout: 120_000 }, (_, kind) => {
  it('is opened, and the one choice that is meant is pressed', async () => {
    const { document, pressed, chosen } = portal(kind, reasons);
    const report = await fill(document);
    expect(chosen()).toBe(reasons[1]);
    expect(report.fills).toContainEqual({ role: 'reason', field: 'Complaint reason', value: reasons[1] });
    expect(pressed.filter((text) => text !== '' && !/select/i.test(text) && text !== reasons[1])).toEqual([]);
    expect(report.refusals.map(({ role }) => role)).toEqual(['platform', 'iprType', 'work', 'complaintType']);
  });

  it('is refused by name when no choice is known to mean it', async () => {
    const { document, chosen } = portal(kind, ['Pirated copy', 'Something else']);
    const report = await fill(document);
    expect(chosen()).toBe('');
    expect(report.refusals.find(({ role }) => role === 'reason')?.why).toContain('“Something else”');
  });

  it('is left alone where its label is not known', async () => {
    const { document, pressed } = portal(kind, reasons);
    document.getElementById('l')!.textContent = 'Grounds';
    await fill(document);
    expect(pressed).toEqual([]);
  });
});

describe('what looks like a drop-down and may not be pressed', { timeout: 120_000 }, () => {
  it.each([
    '<button aria-haspopup="listbox" aria-labelledby="l">Please select</button>',
    '<a href="#/x" role="combobox" aria-labelledby="l">Please select</a>',
    '<button role="combobox" aria-labelledby="l">Please select</button>',
    '<div role="combobox" aria-labelledby="l"><button>Please select</button></div>',
    '<div class="select" tabindex="0"><a href="#/x">Please select</a></div>',
    '<div role="combobox" aria-disabled="true" aria-labelledby="l">Please select</div>',
    '<input type="submit" role="combobox" aria-labelledby="l" value="Please select">',
    '<input type="checkbox" role="combobox" aria-labelledby="l">',
  ])('%s', async (box) => {
    const kind = { ...kinds['a combobox with a list at the end of the page']!, box, trigger: '#l' };
    const { document, pressed } = portal(kind, reasons);
    const report = await fill(document);
    expect(pressed).toEqual([]);
    expect(report.fills.map(({ role }) => role)).toEqual(['links', 'statement']);
    expect(report.refusals.map(({ role }) => role)).toContain('reason');
  });
});
