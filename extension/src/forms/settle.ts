// SPDX-License-Identifier: Apache-2.0
import { formDocuments } from './form-documents';

/**
 * Resolves when the page and its frames have not changed for `quietMs`, at the latest after `longestMs`. Styles alone are
 * no change: something that turns or fades would keep a form from ever coming to rest.
 */
export function settled(document: Document, quietMs: number, longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(finish, quietMs);
    };
    const observers = formDocuments(document).map((one) => {
      const Observer = one.defaultView!.MutationObserver;
      const observer = new Observer((changes) => {
        if (changes.some(({ attributeName }) => attributeName !== 'style')) restart();
      });
      observer.observe(one, { subtree: true, childList: true, attributes: true });
      return observer;
    });
    function finish(): void {
      clearTimeout(timer);
      clearTimeout(longest);
      for (const observer of observers) observer.disconnect();
      resolve();
    }
    let timer = setTimeout(finish, quietMs);
    const longest = setTimeout(finish, longestMs);
  });
}
