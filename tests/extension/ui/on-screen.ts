// SPDX-License-Identifier: Apache-2.0
// One view on the screen of jsdom, asked and looked at as its user would: words that appear, buttons that are pressed.

import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { expect, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';

export class Screen {
  readonly root = document.createElement('div');

  constructor(private readonly requests: () => readonly ViewRequest[]) {
    document.body.replaceChildren(this.root);
  }

  show(view: ComponentChild): void {
    render(view, this.root);
  }

  clear(): void {
    render(null, this.root);
  }

  shows(words: string): Promise<void> {
    return vi.waitFor(() => expect(this.root.textContent).toContain(words), { timeout: 10_000 });
  }

  asked<T extends ViewRequest['type']>(type: T): Extract<ViewRequest, { type: T }>[] {
    return this.requests().filter((one): one is Extract<ViewRequest, { type: T }> => one.type === type);
  }

  /** Waits until it is there and not disabled. */
  find<T extends HTMLElement = HTMLElement>(selector: string): Promise<T> {
    return vi.waitFor(() => {
      const found = this.root.querySelector<T>(`${selector}:not(:disabled)`);
      if (!found) throw new Error(`No ${selector}`);
      return found;
    });
  }

  async press(selector: string): Promise<void> {
    (await this.find(selector)).click();
  }

  /** What a person types replaces what stood there. */
  async type(selector: string, words: string): Promise<void> {
    const field = await this.find<HTMLInputElement>(selector);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }

  /** What was pressed or typed is drawn. */
  settled(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }
}
