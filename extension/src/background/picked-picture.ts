// SPDX-License-Identifier: Apache-2.0
// "Which of my works is this?" in the menu of a right-click on a picture of a marketplace page.

import { contentPages, onMenuPress, showMenuEntry } from '../browser/context-menu';
import type { MenuPress } from '../browser/context-menu';
import { getMessage } from '../browser/i18n';
import { openPanel } from '../browser/open-panel';
import { askPage } from '../browser/tabs';
import type { PagePressedMessage, PressedPicture } from '../messages/page-messages';
import type { TabState } from '../messages/tab-state';
import { productPicture } from '../sites/picture-address';
import type { TabBook } from './tab-book';
import type { TabScan } from './tab-scan';

const kEntry = 'which-work';
const kPressed: PagePressedMessage = { type: 'page.pressed' };

/** The listing that the press was on: the one its link names, else the first that has the picture. Never silent. */
export function pickedIn(
  scan: Pick<TabScan, 'allListings' | 'listingOfPicture'>,
  press: { pictureUrl: string; linkUrl: string | null; listingId?: string | null } | null,
): NonNullable<TabState['picked']> {
  const key = press === null ? undefined : productPicture(press.pictureUrl)?.key;
  if (press === null || key === undefined) return { listingId: null, pictureKey: null };
  const { listingId } = press;
  const named = scan.allListings().find(({ listing: { id, images } }) => {
    return id === listingId && images.some((image) => image.key === key);
  });
  if (named !== undefined) return { listingId: named.listing.id, pictureKey: key };
  const numbers = new Set(press.linkUrl?.match(/\d{8,20}/g) ?? []);
  const linked = scan
    .allListings()
    .find(({ listing }) => [listing.id, ...listing.aliases].some((id) => numbers.has(id)));
  const has = linked?.listing.images.some((image) => image.key === key) ? linked : scan.listingOfPicture(key);
  return { listingId: (has ?? linked)?.listing.id ?? null, pictureKey: key };
}

/** What a page says was pressed; nothing of it is believed but an address that has the form of a picture's. */
function pressedIn(answer: unknown): { pictureUrl: string; listingId: string | null } | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { pictureUrl, listingId } = answer as Partial<Record<keyof PressedPicture, unknown>>;
  if (typeof pictureUrl !== 'string' || pictureUrl.length > 2048) return null;
  return { pictureUrl, listingId: typeof listingId === 'string' ? listingId : null };
}

/** The picture under a right-click: the one the browser names, else what the page itself finds at that place. */
export async function pictureOfPress(
  press: Pick<MenuPress, 'pictureUrl' | 'linkUrl'>,
  askedOfPage: () => Promise<unknown>,
): Promise<{ pictureUrl: string; linkUrl: string | null; listingId?: string | null } | null> {
  const { pictureUrl, linkUrl } = press;
  if (pictureUrl !== null && productPicture(pictureUrl) !== null) return { pictureUrl, linkUrl };
  const pressed = pressedIn(await askedOfPage());
  return pressed === null ? null : { ...pressed, linkUrl };
}

/** `whenTold` ends when the listings of the tab's page are known. */
export function offerPicking(book: TabBook, whenTold: (tabId: number) => Promise<unknown>): void {
  showMenuEntry({ id: kEntry, title: getMessage('menu_which_work', []), pages: contentPages });
  onMenuPress(kEntry, (press: MenuPress) => {
    // First of all: a panel opens only as part of the press itself.
    void openPanel(press.tabId);
    // Asked at once, before another press.
    const picture = pictureOfPress(press, () => askPage(press.tabId, kPressed));
    void whenTold(press.tabId).then(async () => {
      const pressed = await picture;
      const scan = book.get(press.tabId);
      if (scan) scan.pick(pickedIn(scan, pressed));
    });
  });
}
