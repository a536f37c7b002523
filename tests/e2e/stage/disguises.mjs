// SPDX-License-Identifier: Apache-2.0
// Thirteen ways in which a page hides its fields or covers them. Each runs in the page, on every field of the form.
const style = (css) => `(() => {
  const sheet = document.createElement('style');
  sheet.textContent = ${JSON.stringify(css)};
  document.head.append(sheet);
})()`;

const kFields = 'form select, form textarea, form input, form .choices label';

/** Something that fills the window. */
const cover = (css, show = '') => `(() => {
  const over = document.createElement('div');
  over.id = 'over';
  over.style.cssText = 'position:fixed;inset:0;margin:0;border:0;padding:0;width:100vw;height:100vh;z-index:9;' + ${JSON.stringify(css)};
  document.body.append(over);
  ${show}
})()`;

export const disguises = {
  'transparent fields': style(`${kFields} { opacity: 0.01 !important; }`),
  'a transparent form': style('form { opacity: 0.05; }'),
  'a transparent body': style('body { opacity: 0; }'),
  'a transparent document': style('html { opacity: 0.02; }'),
  'hidden fields': style(`${kFields} { visibility: hidden; }`),
  'fields moved off the page': style(`${kFields} { position: absolute; left: -5000px; top: -5000px; }`),
  'fields clipped away': style(`${kFields} { clip-path: inset(50%); }`),
  'fields without size': style(
    `${kFields} { width: 1px !important; height: 1px !important; padding: 0; min-width: 0; border: 0; }`,
  ),
  'a filter that takes all colour away': style('form { filter: opacity(0); }'),
  'a cover over everything': cover('background: white;'),
  'a cover that lets the pointer through': cover('background: white; pointer-events: none;'),
  'a black cover that lets the pointer through': cover('background: black; pointer-events: none;'),
  'a cover in the top layer': cover('background: white;', "over.popover = 'manual'; over.showPopover();"),
};
