// SPDX-License-Identifier: Apache-2.0
// Careful steps into inline data of unknown shape: every step may be missing or of another type.

export type JsonObject = Record<string, unknown>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function valueAt(value: unknown, ...path: string[]): unknown {
  let current: unknown = value;
  for (const name of path) {
    const holder = asObject(current);
    if (holder === null || !Object.hasOwn(holder, name)) return undefined;
    current = holder[name];
  }
  return current;
}

/** Text at a path; numbers count as text, since sites give ids in both forms. Empty text is null. */
export function textAt(value: unknown, ...path: string[]): string | null {
  const found = valueAt(value, ...path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** Members of a list, or of an object used as one ("0", "1", …) in the order of its keys. */
export function membersOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  const holder = asObject(value);
  if (holder === null) return null;
  const keys = Object.keys(holder);
  if (!keys.every((key) => /^\d+$/.test(key))) return null;
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => holder[key]);
}

export function parsedJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
