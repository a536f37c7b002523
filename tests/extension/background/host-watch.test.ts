// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, vi } from 'vitest';
import { HostWatch } from '../../../extension/src/background/host-watch';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, portfolio } from '../native/scripted-host';

async function watchedLink() {
  const link = new HostLink(greeting().open, '0.1.0');
  const checkAllAnew = vi.fn();
  new HostWatch({
    link,
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
});
