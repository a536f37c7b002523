// SPDX-License-Identifier: Apache-2.0
// Runs in the page from its very start: notes when each outline can be seen first, and over which picture.

export function watchOutlines() {
  const seen = [];
  globalThis.outlinesSeen = seen;
  const noted = new WeakSet();
  const keyUnder = (x, y) => {
    for (const image of document.images) {
      const box = image.getBoundingClientRect();
      const key = /\/kf\/([A-Za-z0-9]{34})/.exec(image.src)?.[1];
      if (key && box.width > 60 && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)
        return key;
    }
    return null;
  };
  setInterval(() => {
    for (const element of document.documentElement?.children ?? []) {
      for (const outline of element.shadowRoot?.querySelectorAll('.outline') ?? []) {
        if (outline.hidden || noted.has(outline)) continue;
        noted.add(outline);
        const box = outline.querySelector('polygon').getBoundingClientRect();
        const key = keyUnder(box.left + box.width / 2, box.top + box.height / 2);
        seen.push({ key, ms: performance.now() });
      }
    }
  }, 8);
}
