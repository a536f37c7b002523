// SPDX-License-Identifier: Apache-2.0

const kLooksLikeLink = /^(?:https?:)?\/\/\S|^[a-z0-9-]+(?:\.[a-z0-9-]+)+\//i;

/**
 * What was pasted, as links: one a line, or several between blanks, tabs and commas, as spreadsheets and messages have
 * them. Words beside a link are dropped; a line without any link stays as it is, so that it is answered too. Each once.
 */
export function pastedLinks(pasted: string): string[] {
  const links = pasted.split(/[\r\n]+/).flatMap((line) => {
    const parts = line
      .split(/[\s,;"'<>()[\]{}「」【】（），；、。]+/)
      .filter((part) => kLooksLikeLink.test(part));
    const rest = line.trim().slice(0, 4096);
    return parts.length > 0 ? parts.map((part) => part.slice(0, 4096)) : rest === '' ? [] : [rest];
  });
  return [...new Set(links)];
}
