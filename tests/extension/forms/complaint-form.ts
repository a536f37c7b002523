// SPDX-License-Identifier: Apache-2.0
// A complaint form as portals build them, with every part that a test wants to change.
import { JSDOM } from 'jsdom';
import type { Draft } from '../../../extension/src/messages/view-messages';

export interface FormParts {
  labels?: Partial<
    Record<'platform' | 'iprType' | 'work' | 'complaintType' | 'reason' | 'links' | 'statement', string>
  >;
  reasons?: string[];
  works?: string[];
  extra?: string;
  linksValue?: string;
  statementLimit?: number;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const options = (texts: string[]) =>
  ['Please select', ...texts]
    .map((text, index) => `<option value="${index || ''}">${escape(text)}</option>`)
    .join('');

export function complaintForm(parts: FormParts = {}): Document {
  const labels = {
    platform: 'Complaint website',
    iprType: 'IPR type',
    work: 'IPR record',
    complaintType: 'Complaint type',
    reason: 'Complaint reason',
    links: 'Infringing listings',
    statement: 'Supplement infringement reason(s)',
    ...parts.labels,
  };
  const html = `<!doctype html><form>
    <div class="row"><label for="p">* ${labels.platform}:</label><select id="p">${options(['AliExpress', 'Alibaba.com', '1688.com'])}</select></div>
    <div class="row"><label for="t">${labels.iprType}</label><select id="t">${options(['Trademark', 'Copyright'])}</select></div>
    <div class="row"><span>${labels.work}</span><div><select id="w">${options(parts.works ?? ['C-41 · Blue Heron', 'C-42 · Blue Heron at Dusk II', 'C-43 · Moon Owl'])}</select></div></div>
    <fieldset><legend>${labels.complaintType}</legend>
      <label><input type="radio" name="ct" value="a"> Product listing</label><label><input type="radio" name="ct" value="b"> Store front</label></fieldset>
    <div class="row"><label for="r">${labels.reason}</label><select id="r">${options(parts.reasons ?? ['Pirated copy', 'Unauthorised use of an art work on goods', 'Picture theft'])}</select></div>
    <div class="row"><label for="l">${labels.links} (max 300)</label><textarea id="l">${parts.linksValue ?? ''}</textarea></div>
    <div class="row"><label for="s">${labels.statement}</label><textarea id="s" maxlength="${parts.statementLimit ?? 2000}"></textarea></div>
    ${parts.extra ?? ''}
    <input type="checkbox" id="agree"><input type="range" id="slider"><input type="file" id="files"><button type="submit">Submit</button>
  </form>`;
  return new JSDOM(html, { url: 'https://ipp.alibabagroup.com/#/complaint/submit', pretendToBeVisual: true })
    .window.document;
}

export const draft: Draft = {
  platform: 'aliexpress',
  form: 'complaint',
  iprType: 'copyright',
  work: { title: 'Moon Owl', recordNumber: null },
  complaintType: 'product_listing',
  reason: { case: 'R2', label: null },
  links: [
    'https://www.aliexpress.com/item/1005009446764602.html',
    'https://www.aliexpress.com/item/1005009446764603.html',
  ],
  statement: {
    en: 'I am the author of the work "Moon Owl" and believe that these listings show it without my permission.',
  },
  evidence: [],
};
