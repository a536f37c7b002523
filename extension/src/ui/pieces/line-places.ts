// SPDX-License-Identifier: Apache-2.0
// Where the lines of a long list stand. Pure. A line that was never shown is taken to be as high as the lowest one
// that was: lines are alike unless something in them is opened.

export interface LinePlaces {
  lines: number;
  total: number;
  /** Top of a line, counted from the top of the list. */
  topOf(line: number): number;
  /** First and one past the last line that touch this stretch. */
  between(from: number, to: number): [number, number];
}

export function linePlaces(lines: number, measured: ReadonlyMap<number, number>, usual: number): LinePlaces {
  const tops = new Float64Array(lines + 1);
  for (let line = 0; line < lines; line++) {
    tops[line + 1] = (tops[line] as number) + (measured.get(line) ?? usual);
  }
  const lineAt = (place: number): number => {
    let low = 0;
    let high = lines;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tops[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const total = tops[lines] as number;
  return {
    lines,
    total,
    topOf: (line) => tops[Math.min(Math.max(line, 0), lines)] as number,
    between: (from, to) => {
      if (lines === 0) return [0, 0];
      const first = Math.min(lineAt(Math.max(from, 0)), lines - 1);
      const last = Math.min(lineAt(Math.min(Math.max(to, 0), total)) + 1, lines);
      return [first, Math.max(last, first + 1)];
    },
  };
}

/** The items of a list that are built, from whole lines. */
export interface BuiltItems {
  first: number;
  end: number;
  columns: number;
}

/**
 * One step from what is built to what is wanted: what is wanted no more goes, and about `most` items come, beginning
 * with those on the screen (`seen` is the first of them), then downwards, then upwards.
 */
export function stepTowards(built: BuiltItems, wanted: BuiltItems, seen: number, most: number): BuiltItems {
  const { columns } = wanted;
  const start = Math.min(Math.max(seen, wanted.first), Math.max(wanted.first, wanted.end - 1));
  let first = Math.max(built.first, wanted.first);
  let end = Math.min(built.end, wanted.end);
  // Elsewhere, or other lines: it begins anew where the artist looks.
  if (built.columns !== columns || first >= end || first > start || end < start) {
    first = start - (start % columns);
    end = first;
  }
  let room = Math.max(1, Math.floor(most / columns)) * columns;
  const down = Math.min(room, wanted.end - end);
  end += down;
  room -= Math.ceil(down / columns) * columns;
  first -= Math.min(room, first - wanted.first);
  return { first, end, columns };
}
