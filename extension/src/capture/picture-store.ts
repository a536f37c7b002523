// SPDX-License-Identifier: Apache-2.0
// Our own memory of pictures, by picture key: the verdict for one state of the portfolio and one host version, and the
// bytes of pictures, those that matched longest, so that a second visit fetches nothing, the panel can show them and the
// artist can say which work a picture shows. The browser's own page cache cannot be used by an extension.

import type { Finding } from '../messages/tab-state';
import type { Look } from './picture-forms';

export interface StoredVerdict {
  key: string;
  /** Portfolio id and revision, and host version that gave it. */
  basis: string;
  width: number;
  height: number;
  findings: Finding[];
  /** Which form was compared last. */
  form: 'shown' | 'full';
  look?: Look;
  usedAt: number;
}

export interface KeptPicture {
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  form: 'shown' | 'full';
  look?: Look | undefined;
  /** Where it was fetched, and whether the browser drew it anew. */
  from?: string | undefined;
  redrawn?: boolean | undefined;
}

interface StoredBytes extends KeptPicture {
  key: string;
  usedAt: number;
  /** Of the bytes, so that an index can tell it without them. */
  size: number;
}

const kMaxVerdicts = 50_000;
const kMaxBytes = 128 * 1024 * 1024;
/** Pictures with a finding outlive the others by so much. */
const kKeepLongerMs = 30 * 24 * 60 * 60 * 1000;
const kTidyEvery = 200;
/** After the writes of a page, not among them. */
const kTidyPauseMs = 5_000;
/** A picture used within this time need not be marked as used again. */
const kFreshMs = 24 * 60 * 60 * 1000;
/** Verdicts at hand without asking the browser's database, which is slow where many are asked for at once. */
const kMaxAtHand = 4_000;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The picture store refused.'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('pictures', 3);
  request.onupgradeneeded = () => {
    const database = request.result;
    // Nothing in here is more than saved work: what an older version kept is found out again.
    for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
    database.createObjectStore('verdicts', { keyPath: 'key' }).createIndex('age', 'usedAt');
    database.createObjectStore('bytes', { keyPath: 'key' }).createIndex('age', ['usedAt', 'size']);
  };
  return done(request);
}

/** Everything in here only saves work: a store that fails answers as if it were empty. */
export class PictureStore {
  private opening: Promise<IDBDatabase> | null = null;
  private writes = 0;
  private tidying: ReturnType<typeof setTimeout> | undefined;
  /** Longest kept first. */
  private readonly atHand = new Map<string, StoredVerdict>();
  /** Keys of pictures whose bytes may be here without a verdict that holds. */
  private readonly heldBytes = new Set<string>();

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
        if (verdict && verdict.basis !== basis) this.noteHeld(verdict.key);
        if (verdict?.basis !== basis) continue;
        found.set(verdict.key, verdict);
        this.keepAtHand(verdict);
      }
    } catch {
      this.opening = null;
    }
  }

  private noteHeld(key: string): void {
    if (this.heldBytes.size >= kMaxVerdicts) this.heldBytes.clear();
    this.heldBytes.add(key);
  }

  /** What was found in this worker's life, without asking the database. */
  recent(key: string, basis: string): StoredVerdict | null {
    const verdict = this.atHand.get(key);
    return verdict?.basis === basis ? verdict : null;
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

  async keepBytes(key: string, picture: KeptPicture, keepLonger: boolean): Promise<void> {
    const { mediaType, bytes, form, look, from, redrawn } = picture;
    this.noteHeld(key);
    const usedAt = Date.now() + (keepLonger ? kKeepLongerMs : 0);
    const size = bytes.byteLength;
    const source = { form, look, from, redrawn };
    const entry: StoredBytes = { key: bytesKey(key, form), mediaType, bytes, ...source, usedAt, size };
    await this.put('bytes', entry);
  }

  /** The bytes of a picture that was fetched before, so that its host is not asked again. */
  async bytesAgain(key: string, form: KeptPicture['form']): Promise<KeptPicture | null> {
    if (!this.heldBytes.has(key)) return null;
    return form === 'shown' ? await this.bytes(key) : await this.bytesOf(bytesKey(key, 'full'));
  }

  /** What was kept is no longer to be taken instead of fetching. */
  letGo(key: string): void {
    this.heldBytes.delete(key);
  }

  /** The form that the page shows, else the original. */
  async bytes(key: string): Promise<KeptPicture | null> {
    return (await this.bytesOf(bytesKey(key, 'shown'))) ?? (await this.bytesOf(bytesKey(key, 'full')));
  }

  private async bytesOf(key: string): Promise<KeptPicture | null> {
    try {
      const database = await this.database();
      const store = database.transaction('bytes').objectStore('bytes');
      const found = await done(store.get(key) as IDBRequest<StoredBytes | undefined>);
      if (!found) return null;
      const now = Date.now();
      if (found.usedAt < now - kFreshMs) void this.put('bytes', { ...found, usedAt: now });
      const { mediaType, bytes, form, look, from, redrawn } = found;
      return { mediaType, bytes, form, look, from, redrawn };
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
      if (this.writes % kTidyEvery === 1) this.tidySoon();
    } catch {
      this.opening = null;
    }
  }

  /** Nobody waits for it. */
  private tidySoon(): void {
    this.tidying ??= setTimeout(() => {
      this.tidying = undefined;
      void this.database()
        .then((database) => this.tidy(database))
        .catch(() => undefined);
    }, kTidyPauseMs);
  }

  /** Drops what was used longest ago until both stores are within their bounds. */
  private async tidy(database: IDBDatabase): Promise<void> {
    const verdicts = database.transaction('verdicts').objectStore('verdicts');
    const surplus = (await done(verdicts.count())) - kMaxVerdicts;
    if (surplus > 0) {
      const ages = await done(verdictAges(database).getAllKeys(null, surplus));
      await drop(database, 'verdicts', ages);
    }
    const sizes = await sizesByAge(database);
    let held = sizes.reduce((sum, { size }) => sum + size, 0);
    const oldest: IDBValidKey[] = [];
    for (const { key, size } of sizes) {
      if (held <= kMaxBytes) break;
      held -= size;
      oldest.push(key);
    }
    await drop(database, 'bytes', oldest);
  }
}

/** No picture's key holds a blank. */
const bytesKey = (key: string, form: KeptPicture['form']): string => (form === 'full' ? `${key} full` : key);

const verdictAges = (database: IDBDatabase): IDBIndex =>
  database.transaction('verdicts').objectStore('verdicts').index('age');

async function drop(database: IDBDatabase, name: string, keys: readonly IDBValidKey[]): Promise<void> {
  if (keys.length === 0) return;
  const store = database.transaction(name, 'readwrite').objectStore(name);
  await Promise.all(keys.map((key) => done(store.delete(key))));
}

/** Longest unused first; told by the index alone, so that no picture is read for it. */
function sizesByAge(database: IDBDatabase): Promise<{ key: IDBValidKey; size: number }[]> {
  return new Promise((resolve, reject) => {
    const sizes: { key: IDBValidKey; size: number }[] = [];
    const request = database.transaction('bytes').objectStore('bytes').index('age').openKeyCursor();
    request.onerror = () => reject(request.error ?? new Error('The picture store refused.'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(sizes);
      sizes.push({ key: cursor.primaryKey, size: (cursor.key as [number, number])[1] });
      cursor.continue();
    };
  });
}
