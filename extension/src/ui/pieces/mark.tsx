// SPDX-License-Identifier: Apache-2.0

/** The sign of Counterproof: two frames, one found in the other. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect class="mark-ground" x="6" y="6" width="116" height="116" rx="26" />
      <rect class="mark-back" x="28" y="28" width="52" height="52" rx="8" />
      <rect class="mark-front" x="48" y="48" width="52" height="52" rx="8" />
      <path class="mark-tick" d="M61 75l9 10 18-21" />
    </svg>
  );
}
