// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import { ComparisonBasis } from '../../../extension/src/background/comparison-basis';
import { HostWatch } from '../../../extension/src/background/host-watch';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, portfolio } from '../native/scripted-host';

async function watchedLink() {
  const link = new HostLink(greeting().open, '0.1.0');
  const checkAllAnew = vi.fn();
  const comparison = new ComparisonBasis();
  new HostWatch({
    link,
    basis: () => comparison.of(link.state),
    hasWork: () => false,
    watched: () => false,
    resumeAll: () => undefined,
    checkAllAnew,
    now: () => 0,
  });
  await link.connect();
  return { link, checkAllAnew };
}

describe('what the open pages were compared with', () => {
  it('is compared anew when the works changed, not when only the counts did', async () => {
    const { link, checkAllAnew } = await watchedLink();
    link.notePortfolio({ ...portfolio, failed: 1 });
    expect(checkAllAnew).not.toHaveBeenCalled();
    link.notePortfolio({ ...portfolio, revision: portfolio.revision + 1 });
    expect(checkAllAnew).toHaveBeenCalledTimes(1);
  });

  it('is compared anew with other records, though they count the same revision', async () => {
    const { link, checkAllAnew } = await watchedLink();
    link.notePortfolio({ ...portfolio, id: '5b0e7a52-8c1d-4f0e-a3a6-91d2c4b7e810' });
    expect(checkAllAnew).toHaveBeenCalledTimes(1);
  });

  it('is compared anew by and by while folders are read, and at the end', async () => {
    const { link, checkAllAnew } = await watchedLink();
    const { ready, revision } = portfolio;
    for (let more = 1; more <= 10 * ready; more += 1) {
      const counts = { ready: ready + more, works: 11 * ready, waiting: 10 * ready - more };
      link.notePortfolio({ ...portfolio, ...counts, state: 'indexing', revision: revision + more });
    }
    // From 24 works to 264 in steps of half as many again.
    const times = checkAllAnew.mock.calls.length;
    expect(times).toBeGreaterThanOrEqual(4);
    expect(times).toBeLessThanOrEqual(6);
    link.notePortfolio({
      ...portfolio,
      ready: 11 * ready,
      works: 11 * ready,
      revision: revision + 10 * ready,
    });
    expect(checkAllAnew).toHaveBeenCalledTimes(times + 1);
  });
});

describe('a host that nobody needs', () => {
  it('is let go after a while, but not while it reads folders', async () => {
    vi.useFakeTimers();
    let told = { ...portfolio, state: 'indexing' as 'indexing' | 'ready' };
    const host = greeting((request, port) => port.say({ id: request.id, result: told }));
    const link = new HostLink(host.open, '0.1.0');
    const comparison = new ComparisonBasis();
    const watch = new HostWatch({
      link,
      basis: () => comparison.of(link.state),
      hasWork: () => false,
      watched: () => false,
      resumeAll: () => undefined,
      checkAllAnew: () => undefined,
      now: Date.now,
    });
    try {
      await link.connect();
      link.notePortfolio(told);
      watch.wake();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(host.closed).toBe(0);
      told = { ...told, state: 'ready' };
      await vi.advanceTimersByTimeAsync(120_000);
      expect(host.closed).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is kept while the artist looks for a folder in its dialog', async () => {
    vi.useFakeTimers();
    const host = greeting((request, port) => {
      if (request.method === 'portfolio.status') port.say({ id: request.id, result: portfolio });
    });
    const link = new HostLink(host.open, '0.1.0');
    const watch = new HostWatch({
      link,
      basis: () => 'same',
      hasWork: () => false,
      watched: () => false,
      resumeAll: () => undefined,
      checkAllAnew: () => undefined,
      now: Date.now,
    });
    try {
      await link.connect();
      watch.wake();
      const chosen = link.request('portfolio.chooseFolder', {});
      await vi.advanceTimersByTimeAsync(300_000);
      expect(host.closed).toBe(0);
      const dialog = host.asked.find(({ method }) => method === 'portfolio.chooseFolder');
      host.say({ id: dialog?.id, result: { outcome: 'cancelled', folders: 1 } });
      expect(await chosen).toMatchObject({ outcome: 'cancelled' });
      await vi.advanceTimersByTimeAsync(120_000);
      expect(host.closed).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
