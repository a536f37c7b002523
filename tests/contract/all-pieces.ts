// SPDX-License-Identifier: Apache-2.0
import { expect } from 'vitest';
import type { HostPort } from './host-port';

/** All bytes that `method` gives piece by piece. */
export async function allPieces(
  host: HostPort,
  method: 'case.picture' | 'entry.file' | 'report.piece',
  params: object,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ;) {
    const { result, error } = await host.ask(method, { ...params, offset });
    expect(error).toBeUndefined();
    const piece = Buffer.from(String(result?.data), 'base64');
    pieces.push(piece);
    offset += piece.length;
    if (piece.length === 0 || offset === result?.bytes) return Buffer.concat(pieces);
  }
}
