// SPDX-License-Identifier: Apache-2.0

/** Hands a file to the browser, which asks or saves as the artist has set it; no permission is needed for that. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Long after the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
