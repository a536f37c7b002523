// SPDX-License-Identifier: Apache-2.0
// A page's copy is told in parts: as one message, that of a long page would hold the page up while it is written out.

import type { PageCopy, PageCopyPart } from '../messages/page-messages';
import type { Steps } from '../sites/steps';
import { inSlices } from './time-slices';

/** In characters. */
const kPartLength = 256 * 1024;
/** Written between two pauses: a few milliseconds' work. */
const kPieceLength = 32 * 1024;
/** How long a copy is kept for whoever asks for its parts. */
const kKeptMs = 60_000;

/** The copy's JSON, cut into texts. */
export function* partsOf({ html, reading, removed }: PageCopy): Steps<string[]> {
  const parts: string[] = [];
  let text = '{"html":"';
  const flush = (most: number): void => {
    if (text.length <= most) return;
    parts.push(text);
    text = '';
  };
  for (let at = 0; at < html.length; at += kPieceLength) {
    // A character cut in two is written as two escapes, which together are that character again.
    text += JSON.stringify(html.slice(at, at + kPieceLength)).slice(1, -1);
    flush(kPartLength);
    yield;
  }
  const { listings, recommended, ...page } = reading;
  text += `","removed":${JSON.stringify(removed)},"reading":${JSON.stringify(page).slice(0, -1)}`;
  for (const [name, list] of Object.entries({ listings, recommended })) {
    text += `,"${name}":[`;
    for (const [turn, listing] of list.entries()) {
      text += (turn === 0 ? '' : ',') + JSON.stringify(listing);
      flush(kPartLength);
      yield;
    }
    text += ']';
  }
  text += '}}';
  flush(0);
  return parts;
}

/** The copies a page makes of itself, one at a time, and the parts of the last one. */
export class PageCopies {
  private making: Promise<void> | null = null;
  private copyId = '';
  private parts: readonly string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param steps a copy of the page as it is now */
  constructor(
    private readonly steps: () => Steps<PageCopy>,
    private readonly isWanted: () => boolean,
  ) {}

  /** Makes a copy and gives its first part; whoever asks meanwhile has the same. Null when it was broken off. */
  async first(): Promise<PageCopyPart | null> {
    this.making ??= this.make().finally(() => (this.making = null));
    await this.making;
    return this.part(this.copyId, 0);
  }

  /** Null when there is no such part, or a newer copy was made. */
  part(copyId: string, part: number): PageCopyPart | null {
    const text = copyId === this.copyId ? this.parts[part] : undefined;
    return text === undefined ? null : { copyId, text, count: this.parts.length };
  }

  private async make(): Promise<void> {
    this.parts = [];
    const { steps } = this;
    const written = function* (): Steps<string[]> {
      return yield* partsOf(yield* steps());
    };
    const parts = await inSlices(written(), this.isWanted);
    this.copyId = crypto.randomUUID();
    this.parts = parts ?? [];
    // Megabytes of a long page: whoever asked has them by then.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.parts = []), kKeptMs);
  }
}
