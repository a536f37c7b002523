// SPDX-License-Identifier: Apache-2.0
export function zip(files: [name: string, body: Buffer][]): Buffer;
