// SPDX-License-Identifier: Apache-2.0
// A zip file whose bytes depend on names and contents alone: entries sorted by name, one fixed time, no rights, no
// extras. APPNOTE.TXT 6.3.9, without ZIP64.
import { crc32, deflateRawSync } from 'node:zlib';

// 1980-01-01, the zero of zip files.
const kDate = 0x0021;
const kVersion = 20;
const kUtf8Names = 0x0800;
const kDeflated = 8;

function numbers(...pairs) {
  const bytes = Buffer.alloc(pairs.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of pairs) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}

/** The part of an entry that stands in both of its headers. */
const middleOf = ({ name, packed, body, sum }) =>
  numbers(
    [2, kVersion],
    [2, kUtf8Names],
    [2, kDeflated],
    [2, 0],
    [2, kDate],
    [4, sum],
    [4, packed.length],
    [4, body.length],
    [2, name.length],
    [2, 0],
  );

/** files: [name with '/', bytes] pairs. */
export function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [text, body] of sorted) {
    const name = Buffer.from(text);
    const entry = { name, body, packed: deflateRawSync(body, { level: 9 }), sum: crc32(body) };
    const local = Buffer.concat([numbers([4, 0x04034b50]), middleOf(entry), name, entry.packed]);
    directory.push(
      numbers([4, 0x02014b50], [2, kVersion]),
      middleOf(entry),
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
      name,
    );
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const count = sorted.length;
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...parts, index, end]);
}
