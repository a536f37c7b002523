// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// A list of works that is asked to be read again while it is being read.
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { useWorks } from '../../../extension/src/ui/pieces/use-works';
import type { Works } from '../../../extension/src/ui/pieces/use-works';
import { works } from './gallery/sample-answers';
import { stubBrowser } from './stub-browser';

it('is read once more when something changed meanwhile', async () => {
  let ready = 3;
  const answers: (() => void)[] = [];
  const { requests } = stubBrowser(() => {
    const value = { works: works(ready), next: null, total: ready };
    return new Promise((resolve) => answers.push(() => resolve({ ok: true, value })));
  });
  const root = document.createElement('div');
  let list: Works | null = null;
  const View = () => {
    list = useWorks('ready');
    return <p>{list.rows.length}</p>;
  };
  render(<View />, root);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  ready = 4;
  list!.refresh();
  list!.refresh();
  answers[0]!();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]!();
  await vi.waitFor(() => expect(root.textContent).toBe('4'));
  expect(requests).toHaveLength(2);
  render(null, root);
});
