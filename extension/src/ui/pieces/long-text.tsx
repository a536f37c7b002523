// SPDX-License-Identifier: Apache-2.0
// Megabytes of text, a leaf at a time: shown whole they would block the view for seconds.

import { useState } from 'preact/hooks';
import { number, text } from '../text';

const kLeaf = 12_000;

/** Marks that turn the direction of text around are shown by their number, so that what is read is what is saved. */
function visible(words: string): string {
  return words.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

export function LongText({ words, label }: { words: string; label: string }) {
  const [turned, setTurned] = useState({ words, leaf: 0 });
  const leaves = Math.max(1, Math.ceil(words.length / kLeaf));
  // Another text begins at its beginning.
  const at = turned.words === words ? Math.min(turned.leaf, leaves - 1) : 0;
  const setLeaf = (leaf: number): void => setTurned({ words, leaf });
  return (
    <div class="long-text">
      <pre tabIndex={0} role="region" aria-label={label} dir="ltr">
        {visible(words.slice(at * kLeaf, (at + 1) * kLeaf))}
      </pre>
      {leaves > 1 && (
        <div class="actions leaf-acts">
          <button
            type="button"
            class="button button-small"
            disabled={at === 0}
            onClick={() => setLeaf(at - 1)}
          >
            {text('leaf_previous')}
          </button>
          <span class="quiet-line" role="status">
            {text('leaf_place', number(at + 1), number(leaves))}
          </span>
          <button
            type="button"
            class="button button-small"
            disabled={at === leaves - 1}
            onClick={() => setLeaf(at + 1)}
          >
            {text('leaf_next')}
          </button>
        </div>
      )}
    </div>
  );
}
