// SPDX-License-Identifier: Apache-2.0

/** What forms add in brackets without changing what the field is for. Any other bracket is part of the name. */
const aside =
  /\s*\((?:required|optional|必填|选填|(?:max(?:imum)?|up to|at most|最多)\.?\s*\d+[^()]*|one (?:link )?per line[^()]*|每行一[^()]*)\)$/u;

/** A label as it is compared: one line, lower case, without the marks that forms put around a label. */
export function normalLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^[*•]\s*|\s*[*•]$/gu, '')
    .replace(/\s*[::]$/u, '')
    .replace(aside, '')
    .replace(/\s*[*•::]$/u, '')
    .trim();
}
