// SPDX-License-Identifier: Apache-2.0
// What a disk may hold after the power fails: a record of calls (disk_shim.cpp) is played up to a cut, and what was not
// synced by then is there, not there, or there in part.
//
// The model is stricter than common file systems: a file's bytes last from the sync of the file, its name from the sync
// of its folder. Of unsynced bytes any 512-byte pieces may be there in any choice; of unsynced names any first part, in
// the order in which they were made.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sector = 512;

/** Every call of the record: { kind, name, offset, data }. */
export function readRecord(file) {
  const bytes = readFileSync(file);
  const calls = [];
  for (let at = 0; at + 24 <= bytes.length;) {
    const nameBytes = bytes.readUInt32LE(at + 4);
    const dataBytes = Number(bytes.readBigUInt64LE(at + 16));
    const name = bytes.toString('utf8', at + 24, at + 24 + nameBytes);
    const data = bytes.subarray(at + 24 + nameBytes, at + 24 + nameBytes + dataBytes);
    calls.push({
      kind: String.fromCharCode(bytes[at]),
      name,
      offset: Number(bytes.readBigUInt64LE(at + 8)),
      data,
    });
    at += 24 + nameBytes + dataBytes;
  }
  return calls;
}

/** One file, whatever its name: what lasts, and what was done to it since. */
class Content {
  constructor(bytes) {
    this.lasting = bytes;
    this.since = [];
  }

  sync() {
    this.lasting = this.played(() => true);
    this.since = [];
  }

  /** `keeps()` says of each unsynced piece whether it reached the disk. */
  played(keeps) {
    let bytes = this.lasting;
    let owned = false;
    const grow = (length) => {
      const longer = Buffer.alloc(length);
      bytes.copy(longer, 0, 0, Math.min(length, bytes.length));
      bytes = longer;
      owned = true;
    };
    for (const { kind, offset, data } of this.since) {
      if (kind === 't') {
        if (keeps() && bytes.length !== offset) grow(offset);
        continue;
      }
      for (let from = 0; from < data.length;) {
        const to = Math.min(data.length, from + sector - ((offset + from) % sector));
        if (keeps()) {
          if (bytes.length < offset + to) grow(offset + to);
          else if (!owned) grow(bytes.length);
          data.copy(bytes, offset + from, from, to);
        }
        from = to;
      }
    }
    return bytes;
  }
}

export class Disk {
  /** Begins with what lies below `folder`, all of it lasting. */
  constructor(folder) {
    this.folder = folder;
    this.names = new Map();
    this.lastingNames = new Map();
    this.namesSince = [];
    const walk = (place) => {
      for (const name of readdirSync(place)) {
        const full = path.join(place, name);
        if (statSync(full).isDirectory()) {
          this.lastingNames.set(full, 'folder');
          walk(full);
        } else if (!full.endsWith('-shm')) this.lastingNames.set(full, new Content(readFileSync(full)));
      }
    };
    walk(folder);
    this.names = new Map(this.lastingNames);
  }

  #change(kind, name, value, from) {
    const change = { kind, name, value, from };
    Disk.#apply(this.names, change);
    this.namesSince.push(change);
  }

  static #apply(names, { kind, name, value, from }) {
    if (kind === 'u') names.delete(name);
    else {
      if (from) names.delete(from);
      names.set(name, value);
    }
  }

  play({ kind, name, offset, data }) {
    const content = this.names.get(name);
    if (kind === 'c') this.#change(kind, name, new Content(Buffer.alloc(0)));
    else if (kind === 'm') this.#change(kind, name, 'folder');
    else if (kind === 'u') this.#change(kind, name);
    else if (kind === 'r') this.#change(kind, name, this.names.get(data.toString()), data.toString());
    else if (kind === 's' && content === 'folder') this.#syncNames(name);
    else if (kind === 's') content?.sync();
    else if (content instanceof Content) content.since.push({ kind, offset, data });
  }

  /** Names come in order: what was made before a synced name lasts too. */
  #syncNames(folder) {
    let last = -1;
    this.namesSince.forEach((change, at) => {
      if (path.dirname(change.name) === folder) last = at;
    });
    for (const change of this.namesSince.splice(0, last + 1)) Disk.#apply(this.lastingNames, change);
  }

  /**
   * Writes what is left into `target`, with the recorded folder's name taken out. `keeps(): boolean` is asked for each
   * unsynced piece, `names` is the share of unsynced names that are there, 0 to 1.
   */
  writeTo(target, keeps, names) {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { mode: 0o700 });
    const left = new Map(this.lastingNames);
    for (const change of this.namesSince.slice(0, Math.round(names * this.namesSince.length)))
      Disk.#apply(left, change);
    for (const [name, content] of left) {
      const place = path.join(target, path.relative(this.folder, name));
      if (content === 'folder') mkdirSync(place, { recursive: true });
      else if (content) {
        mkdirSync(path.dirname(place), { recursive: true });
        writeFileSync(place, content.played(keeps));
      }
    }
  }
}
