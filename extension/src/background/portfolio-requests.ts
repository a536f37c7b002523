// SPDX-License-Identifier: Apache-2.0
// What views ask about the portfolio. The folders' paths stay with the host.

import type { HostState, PortfolioCounts } from '../messages/tab-state';
import type { PortfolioRequests } from '../messages/portfolio-requests';
import type { HostLink } from '../native/host-link';
import { HostRefusal } from '../native/host-refusal';
import { countsOf } from '../native/portfolio-counts';
import { Refused } from './refused';

const kRowsPerPage = 50;

type Link = Pick<HostLink, 'request' | 'connect' | 'state' | 'notePortfolio'>;

type Handlers = {
  [T in keyof PortfolioRequests]: (
    request: PortfolioRequests[T]['request'],
  ) => Promise<PortfolioRequests[T]['value']>;
};

/** A host of version 1.0 has no such method: that is said as something to do. */
export async function orUpdate<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (reason) {
    if (reason instanceof HostRefusal && reason.code === 'unknown_method')
      throw new Refused(
        'outdated_host',
        'The Counterproof program on this computer is older than the extension and cannot do this yet. Install the newest Counterproof, then try again.',
      );
    throw reason;
  }
}

async function refresh(link: Link): Promise<PortfolioCounts> {
  const portfolio = countsOf(await link.request('portfolio.status', {}));
  link.notePortfolio(portfolio);
  return portfolio;
}

export function portfolioHandlers(link: Link): Handlers {
  return {
    'host.state': async (): Promise<HostState> => {
      await link.connect().catch(() => undefined);
      if (link.state.state === 'ready') await refresh(link).catch(() => undefined);
      return link.state;
    },
    'portfolio.chooseFolder': async () => {
      const chosen = await orUpdate(link.request('portfolio.chooseFolder', {}));
      if (chosen.outcome === 'added') await refresh(link).catch(() => undefined);
      return chosen;
    },
    'portfolio.rescan': () => orUpdate(link.request('portfolio.rescan', {})),
    'portfolio.works': async ({ cursor, state }) => {
      const page = await link.request('portfolio.works', { cursor, state, limit: kRowsPerPage });
      return {
        works: page.works.map(({ id, title, width, height, fileName, ...rest }) => ({
          id,
          title,
          width,
          height,
          fileName: fileName ?? title,
          state: rest.state ?? 'ready',
          reason: rest.reason ?? null,
          versions: rest.versions ?? 1,
          dates: (rest.dates ?? []).map(({ source, told }) => ({ source, told })),
        })),
        next: page.next,
        total: page.total ?? page.works.length,
      };
    },
  };
}
