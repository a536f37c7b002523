// SPDX-License-Identifier: Apache-2.0
// The steps that the views offer are those that the host takes; and the drawing of penalty days.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDown, kNextSteps, moodOf, stepsForAll } from '../../../extension/src/ui/records/case-steps';
import { plotPaths } from '../../../extension/src/ui/records/penalty-plot';

const source = readFileSync(
  path.join(import.meta.dirname, '../../../native-host/src/cases/case_state.cpp'),
  'utf8',
);

/** What follows each state in the host's own words. */
function hostSteps(): Record<string, string[]> {
  const body = /next_of\(S state\) \{([\s\S]*?)\n\}\n/.exec(source)?.[1] ?? '';
  const steps: Record<string, string[]> = {};
  let open: string[] = [];
  for (const [, state, list] of body.matchAll(/case S::(\w+):|return \{([^}]*)\}/g)) {
    if (state !== undefined) open.push(state);
    else {
      for (const one of open)
        steps[one] = [...(list ?? '').matchAll(/S::(\w+)/g)].map(([, word]) => word ?? '');
      open = [];
    }
  }
  return steps;
}

describe('steps of a case', () => {
  it('are those of the host', () => {
    const host = hostSteps();
    expect(Object.keys(host)).toHaveLength(21);
    expect(kNextSteps).toEqual(host);
    const down = /bool is_down[\s\S]*?\n\}/.exec(source)?.[0] ?? '';
    const words = [...down.matchAll(/S::(\w+)/g)].map(([, word]) => word);
    expect(
      Object.keys(kNextSteps)
        .filter((state) => isDown(state as keyof typeof kNextSteps))
        .sort(),
    ).toEqual(words.sort());
  });

  it('for several cases are those that fit all; gone before a complaint fits what is not down', () => {
    expect(stepsForAll(['confirmed'])).toEqual([
      'not_mine',
      'licensed',
      'ignored',
      'in_batch',
      'already_dead',
    ]);
    expect(stepsForAll(['confirmed', 'refused'])).toEqual(['in_batch', 'already_dead']);
    expect(stepsForAll(['removed', 'confirmed'])).toEqual([]);
    expect(stepsForAll([])).toEqual([]);
    expect([moodOf('removed'), moodOf('submitted'), moodOf('ignored'), moodOf('in_batch')]).toEqual([
      'down',
      'waiting',
      'aside',
      'open',
    ]);
  });
});

describe('points over time', () => {
  const day = { last: '2026-02-11', links: 40, keptUntil: '2027-02-11' };
  it('rise by a step on each day, the low end and the high one', () => {
    const { low, high } = plotPaths({
      from: '2025-11-23',
      days: [
        { ...day, first: '2026-08-30', pointsLow: 6, pointsHigh: 6 },
        { ...day, first: '2026-02-11', pointsLow: 0, pointsHigh: 6 },
      ],
    });
    expect(high).toMatch(/^M0 60\.0H[\d.]+V32\.0H[\d.]+V4\.0H320$/);
    expect(low).toMatch(/^M0 60\.0H[\d.]+V60\.0H[\d.]+V32\.0H320$/);
  });
});
