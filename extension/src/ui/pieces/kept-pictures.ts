// SPDX-License-Identifier: Apache-2.0
// Pictures that a view has asked for, as data: addresses. Bounded in number and in characters: an original may have
// millions of them.

const kMostPictures = 400;

export class KeptPictures {
  private readonly asked = new Map<string, { src: Promise<string | null>; length: number }>();
  private characters = 0;

  constructor(private readonly mostCharacters = 64 * 1024 * 1024) {}

  /** Asks once; what was missing may come later, so only what was found is kept. */
  of(name: string, ask: () => Promise<string | null>): Promise<string | null> {
    const found = this.asked.get(name);
    if (found) return found.src;
    const entry = { src: ask(), length: 0 };
    this.asked.set(name, entry);
    void entry.src.then((src) => {
      if (this.asked.get(name) !== entry) return;
      if (src === null) return this.forget(name);
      entry.length = src.length;
      this.characters += src.length;
      this.tidy();
    });
    this.tidy();
    return entry.src;
  }

  /** The oldest go first. */
  private tidy(): void {
    for (const name of this.asked.keys()) {
      if (this.asked.size <= kMostPictures && this.characters <= this.mostCharacters) return;
      this.forget(name);
    }
  }

  private forget(name: string): void {
    this.characters -= this.asked.get(name)?.length ?? 0;
    this.asked.delete(name);
  }
}
