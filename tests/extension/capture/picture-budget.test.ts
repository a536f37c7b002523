// SPDX-License-Identifier: Apache-2.0
// At most eight pictures or 16 MiB between being asked for and being answered.
import { describe, expect, it } from 'vitest';
import { PictureBudget } from '../../../extension/src/capture/picture-budget';
import type { Seat } from '../../../extension/src/capture/picture-budget';

const MiB = 1024 * 1024;
const never = new AbortController().signal;

function ask(budget: PictureBudget, count: number, bytes: number): Seat[] {
  const seats: Seat[] = [];
  for (let turn = 0; turn < count; turn += 1) void budget.seat(bytes, never).then((seat) => seats.push(seat));
  return seats;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('the budget of pictures', () => {
  it('holds eight small ones, and one more for each that is answered', async () => {
    const seats = ask(new PictureBudget(), 20, 1000);
    await settled();
    expect(seats).toHaveLength(8);
    seats[0]!.free();
    seats[0]!.free();
    await settled();
    expect(seats).toHaveLength(9);
  });

  it('holds 16 MiB of large ones, and more once they turn out smaller', async () => {
    const seats = ask(new PictureBudget(), 20, 5 * MiB);
    await settled();
    expect(seats).toHaveLength(3);
    seats[0]!.weigh(MiB);
    await settled();
    expect(seats).toHaveLength(4);
  });

  it('always lets one come, in turn, whatever its size', async () => {
    const budget = new PictureBudget();
    const order: string[] = [];
    const first = await budget.seat(20 * MiB, never);
    void budget.seat(20 * MiB, never).then((seat) => (order.push('large'), seat.free()));
    void budget.seat(10, never).then((seat) => (order.push('small'), seat.free()));
    await settled();
    expect(order).toEqual([]);
    first.free();
    await settled();
    expect(order).toEqual(['large', 'small']);
  });

  it('forgets who no longer wants one', async () => {
    const budget = new PictureBudget();
    const first = await budget.seat(20 * MiB, never);
    const tab = new AbortController();
    const given = budget.seat(20 * MiB, tab.signal).catch((reason: Error) => reason.name);
    const later = ask(budget, 1, 10);
    tab.abort();
    expect(await given).toBe('AbortError');
    first.free();
    await settled();
    expect(later).toHaveLength(1);
    await expect(budget.seat(10, tab.signal)).rejects.toThrow('No longer wanted');
  });
});
