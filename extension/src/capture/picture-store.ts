// SPDX-License-Identifier: Apache-2.0
// Our own memory of pictures, by picture key: the verdict for one state of the portfolio and one host version, and the
// bytes of pictures, those that matched longest, so that a second visit fetches nothing, the panel can show them and the
// artist can say which work a picture shows. The browser's own page cache cannot be used by an extension.

import type { Finding } from '../messages/tab-state';

export interface StoredVerdict {
  key: string;
  /** Portfolio id and revision, and host version that gave it. */
  basis: string;
  width: number;
  height: number;
  findings: Finding[];
  /** Which form was compared last. */
  form: 'shown' | 'full';
  usedAt: number;
}

interface StoredBytes {
  key: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  usedAt: number;
}

const kMaxVerdicts = 50_000;
const kMaxBytes = 128 * 1024 * 1024;
/** Pictures with a finding outlive the others by so much. */
const kKeepLongerMs = 30 * 24 * 60 * 60 * 1000;
const kTidyEvery = 200;
/** Verdicts at hand without asking the browser's database, which is slow where many are asked for at once. */
const kMaxAtHand = 4_000;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The picture store refused.'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('pictures', 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    database.createObjectStore('verdicts', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
    database.createObjectStore('bytes', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
  };
  return done(request);
}

/** Everything in here only saves work: a store that fails answers as if it were empty. */
export class PictureStore {
  private opening: Promise<IDBDatabase> | null = null;
  private writes = 0;
  /** Longest kept first. */
  private readonly atHand = new Map<string, StoredVerdict>();

  async verdicts(keys: readonly string[], basis: string): Promise<Map<string, StoredVerdict>> {
    const found = new Map<string, StoredVerdict>();
    const unknown: string[] = [];
    for (const key of keys) {
      const verdict = this.atHand.get(key);
      if (verdict?.basis === basis) found.set(key, verdict);
      else unknown.push(key);
    }
    if (unknown.length > 0) await this.readVerdicts(unknown, basis, found);
    return found;
  }

  private async readVerdicts(
    keys: readonly string[],
    basis: string,
    found: Map<string, StoredVerdict>,
  ): Promise<void> {
    try {
      const store = (await this.database()).transaction('verdicts').objectStore('verdicts');
      const all = await Promise.all(
        keys.map((key) => done(store.get(key) as IDBRequest<StoredVerdict | undefined>)),
      );
      for (const verdict of all) {
        if (verdict?.basis !== basis) continue;
        found.set(verdict.key, verdict);
        this.keepAtHand(verdict);
      }
    } catch {
      this.opening = null;
    }
  }

  async keepVerdict(verdict: Omit<StoredVerdict, 'usedAt'>): Promise<void> {
    const stored: StoredVerdict = { ...verdict, usedAt: Date.now() };
    this.keepAtHand(stored);
    await this.put('verdicts', stored);
  }

  private keepAtHand(verdict: StoredVerdict): void {
    this.atHand.delete(verdict.key);
    this.atHand.set(verdict.key, verdict);
    for (const oldest of this.atHand.keys()) {
      if (this.atHand.size <= kMaxAtHand) return;
      this.atHand.delete(oldest);
    }
  }

  async keepBytes(
    key: string,
    mediaType: string,
    bytes: Uint8Array<ArrayBuffer>,
    keepLonger: boolean,
  ): Promise<void> {
    const usedAt = Date.now() + (keepLonger ? kKeepLongerMs : 0);
    const entry: StoredBytes = { key, mediaType, bytes, usedAt };
    await this.put('bytes', entry);
  }

  async bytes(key: string): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
    try {
      const database = await this.database();
      const store = database.transaction('bytes').objectStore('bytes');
      const found = await done(store.get(key) as IDBRequest<StoredBytes | undefined>);
      if (!found) return null;
      await this.put('bytes', { ...found, usedAt: Math.max(found.usedAt, Date.now()) });
      return { mediaType: found.mediaType, bytes: found.bytes };
    } catch {
      this.opening = null;
      return null;
    }
  }

  private database(): Promise<IDBDatabase> {
    this.opening ??= openDatabase();
    return this.opening;
  }

  private async put(name: 'verdicts' | 'bytes', value: object): Promise<void> {
    try {
      const database = await this.database();
      await done(database.transaction(name, 'readwrite').objectStore(name).put(value));
      this.writes += 1;
      if (this.writes % kTidyEvery === 1) await this.tidy(database);
    } catch {
      this.opening = null;
    }
  }

  /** Drops what was used longest ago until both stores are within their bounds. */
  private async tidy(database: IDBDatabase): Promise<void> {
    const verdicts = database.transaction('verdicts').objectStore('verdicts');
    const surplus = (await done(verdicts.count())) - kMaxVerdicts;
    if (surplus > 0) await dropOldest(database, 'verdicts', surplus);
    let held = 0;
    await eachByAge(database, 'bytes', 'readonly', (cursor) => {
      held += (cursor.value as StoredBytes).bytes.byteLength;
      return true;
    });
    if (held <= kMaxBytes) return;
    await eachByAge(database, 'bytes', 'readwrite', (cursor) => {
      held -= (cursor.value as StoredBytes).bytes.byteLength;
      cursor.delete();
      return held > kMaxBytes;
    });
  }
}

function dropOldest(database: IDBDatabase, name: string, surplus: number): Promise<void> {
  let left = surplus;
  return eachByAge(database, name, 'readwrite', (cursor) => {
    cursor.delete();
    left -= 1;
    return left > 0;
  });
}

/** Walks entries, longest unused first, until `take` says false. */
function eachByAge(
  database: IDBDatabase,
  name: string,
  mode: IDBTransactionMode,
  take: (cursor: IDBCursorWithValue) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(name, mode).objectStore(name).index('usedAt').openCursor();
    request.onerror = () => reject(request.error ?? new Error('The picture store refused.'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor && take(cursor)) cursor.continue();
      else resolve();
    };
  });
}
