// SPDX-License-Identifier: Apache-2.0
// "Which of my works is this?" in the menu of a right-click on a picture of a marketplace page.

import { contentPages, onMenuPress, showMenuEntry } from '../browser/context-menu';
import type { MenuPress } from '../browser/context-menu';
import { getMessage } from '../browser/i18n';
import { openPanel } from '../browser/open-panel';
import type { TabState } from '../messages/tab-state';
import { productPicture } from '../sites/picture-address';
import type { TabBook } from './tab-book';
import type { TabScan } from './tab-scan';

const kEntry = 'which-work';

/** The listing that the press was on: the one its link names, else the first that has the picture. */
export function pickedIn(
  scan: Pick<TabScan, 'allListings' | 'listingOfPicture'>,
  press: { pictureUrl: string; linkUrl: string | null },
): TabState['picked'] {
  const key = productPicture(press.pictureUrl)?.key;
  if (key === undefined) return null;
  const numbers = new Set(press.linkUrl?.match(/\d{8,20}/g) ?? []);
  const linked = scan
    .allListings()
    .find(({ listing }) => [listing.id, ...listing.aliases].some((id) => numbers.has(id)));
  const has = linked?.listing.images.some((image) => image.key === key) ? linked : scan.listingOfPicture(key);
  return { listingId: (has ?? linked)?.listing.id ?? null, pictureKey: key };
}

/** `whenTold` ends when the listings of the tab's page are known. */
export function offerPicking(book: TabBook, whenTold: (tabId: number) => Promise<unknown>): void {
  showMenuEntry({ id: kEntry, title: getMessage('menu_which_work', []), pages: contentPages });
  onMenuPress(kEntry, (press: MenuPress) => {
    // First of all: a panel opens only as part of the press itself.
    void openPanel(press.tabId);
    void whenTold(press.tabId).then(() => {
      const scan = book.get(press.tabId);
      if (scan) scan.pick(pickedIn(scan, press));
    });
  });
}
