// SPDX-License-Identifier: Apache-2.0
export function htmlOfFile(file: string): string;
export function documentOf(html: string, url: string): Document;
export function main(args: string[]): Promise<number>;
