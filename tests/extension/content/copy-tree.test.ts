// SPDX-License-Identifier: Apache-2.0
// A tree copied and written in steps is the same as one copied and written at once.
import { describe, expect, it } from 'vitest';
import { copyTree, htmlOf } from '../../../extension/src/content/copy-tree';
import { finished } from '../../../extension/src/sites/steps';
import type { Steps } from '../../../extension/src/sites/steps';
import { documentOf } from '../sites/document';

const url = 'https://www.aliexpress.com/w/x.html';
const card = (turn: number): string =>
  `<li data-a='"&<'><a href="/item/${turn}.html">a &amp; b &lt;${turn}&gt; \u00a0</a> &amp; <br><img src="//ae01.alicdn.com/kf/x.jpg" alt="é"></li>`;
const html = `<!DOCTYPE html><html lang="en"><head><title>1 &lt; 2</title><style>a > b {}</style><script>if (1 < 2 && 3) "</p>"</script></head><body class="x"><!-- said --> &amp; <ul>${Array.from({ length: 200 }, (_, turn) => card(turn)).join('')}</ul><textarea>
&lt;p></textarea><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></body></html>`;

function stepsOf<Result>(steps: Steps<Result>): { result: Result; count: number } {
  for (let count = 0; ; count += 1) {
    const { done, value } = steps.next();
    if (done) return { result: value, count };
  }
}

describe('a tree', { timeout: 60_000 }, () => {
  it('is copied whole, element by element, at the same address', () => {
    const document = documentOf(html, url);
    const { result, count } = stepsOf(copyTree(document));
    expect(result.copy.documentElement.outerHTML).toBe(document.documentElement.outerHTML);
    expect(result.copy.URL).toBe(url);
    const all = [document.documentElement, ...document.documentElement.querySelectorAll('*')];
    expect(result.elements).toHaveLength(all.length);
    expect(result.elements.every(({ original }, turn) => original === all[turn])).toBe(true);
    // A pause after each, and within a list of many.
    expect(count).toBeGreaterThan(result.elements.length);
  });

  it('is written as it stands, comments apart, a few hundred elements at a time', () => {
    const root = documentOf(html, url).documentElement;
    const { result, count } = stepsOf(htmlOf(root));
    expect(result).toBe(root.outerHTML.replace(/<!--.*?-->/, ''));
    expect(count).toBeGreaterThan(200);
    expect(finished(htmlOf(root.querySelector('svg')!))).toBe(root.querySelector('svg')!.outerHTML);
  });
});
