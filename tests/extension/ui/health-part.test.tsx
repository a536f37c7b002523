// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import type { PageState } from '../../../extension/src/messages/tab-state';
import { HealthPart } from '../../../extension/src/ui/pieces/health-part';
import { page } from './states';
import { stubBrowser } from './stub-browser';

const whole = { links: 60, cards: 60, withImage: 60, joined: 0, withSeller: 0, strayPictures: 0 };
let root: HTMLElement;
beforeEach(() => {
  stubBrowser(() => ({ ok: false, code: 'not_found', message: '' }));
  root = document.createElement('div');
});

/** What the artist sees without unfolding anything. */
function inSight(health: Partial<PageState['health']>, kind: PageState['kind'] = 'search'): string {
  render(<HealthPart page={page({ kind, health: { ...whole, ...health } })} />, root);
  const shown = root.cloneNode(true) as HTMLElement;
  for (const folded of shown.querySelectorAll('details:not([open]) > :not(summary)')) folded.remove();
  return shown.textContent ?? '';
}

it('what was not read of a page is said in plain sight, and only then', () => {
  expect(inSight({})).toBe('How well this page was read');
  expect(inSight({ cards: 59 })).toContain('1 linked listing could not be read; it may be');
  expect(inSight({ cards: 52 })).toContain('8 linked listings could not be read; they may be');
  expect(inSight({ links: 21, cards: 1 }, 'item')).toBe('How well this page was read');
  expect(inSight({ strayPictures: 5 })).toContain('5 product pictures stand on this page without a link');
  const unread = { links: 0, cards: 0, withImage: 0, strayPictures: 9 };
  expect(inSight(unread)).toContain('9 product pictures');
  expect(inSight({ ...unread, strayPictures: 0 })).toBe('');
});
