// SPDX-License-Identifier: Apache-2.0

/** A label as it is compared: one line, lower case, without the marks that forms put around a label. */
export function normalLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[*•]\s*|\s*[*•]$/gu, '')
    .replace(/\s+\([^()]*\)$/u, '')
    .replace(/\s*[::]$/u, '')
    .trim()
    .toLowerCase();
}
