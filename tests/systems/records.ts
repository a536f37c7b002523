// SPDX-License-Identifier: Apache-2.0
// A real host with one work of the demo, fed with what the extension's own code reads of a page.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recordedListing } from '../../extension/src/background/case';
import { sightingOf } from '../../extension/src/background/seller-notes';
import type { Listing } from '../../extension/src/protocol/generated/types';
import type { PageReading } from '../../extension/src/sites/page-reading';
import { readPage } from '../../extension/src/sites/read-page';
import { binFolder, HostPort, type Message } from '../contract/host-port';
import { documentOf } from '../extension/sites/document';
import { type StoredPage, storedPages } from '../extension/sites/made/stored-pages';

const bin = binFolder() ?? '';
const picture = path.resolve(import.meta.dirname, '../../installer/demo/portfolio/blue-heron.jpg');

/** Whether the host and its command line are built. */
export const ready = existsSync(path.join(bin, 'counterproof')) && existsSync(picture);

export const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

export function storedPage(site: string, name: string): StoredPage {
  const page = storedPages(site).find((entry) => entry.name === name);
  if (!page) throw new Error(`there is no stored page ${site}/${name}`);
  return page;
}

/** A page as the extension reads it. */
export function read(html: string, url: string): PageReading {
  return readPage(documentOf(html, url), url).page;
}

/** The answer to a request that must be taken. */
function taken({ result, error }: Message): Record<string, unknown> {
  if (result === undefined) throw new Error(`refused: ${error?.message ?? ''} ${error?.details ?? ''}`);
  return result;
}

export class Records {
  private opened = 0;

  private constructor(
    readonly box: string,
    readonly host: HostPort,
    readonly workId: string,
  ) {}

  static async start(): Promise<Records> {
    const box = mkdtempSync(path.join(tmpdir(), 'counterproof-systems-'));
    mkdirSync(path.join(box, 'works'));
    copyFileSync(picture, path.join(box, 'works/blue-heron.jpg'));
    const data = path.join(box, 'data');
    execFileSync(path.join(bin, 'counterproof'), ['--data', data, 'index', path.join(box, 'works')]);
    const host = new HostPort({ data });
    await host.hello();
    const { works } = taken(await host.ask('portfolio.works', { cursor: null, limit: 1 }));
    return new Records(box, host, (works as { id: string }[])[0]?.id ?? '');
  }

  async ask(method: string, params: unknown): Promise<Record<string, unknown>> {
    return taken(await this.host.ask(method, params));
  }

  /** Confirms the first listing of a page; the case's id. */
  async open(page: PageReading): Promise<string> {
    const listing = page.listings[0];
    if (!listing) throw new Error('the page has no listing');
    return this.openListing(recordedListing(page.site, listing, listing.images[0] ?? null));
  }

  async openListing(listing: Listing): Promise<string> {
    const ask = { foundBy: 'hand', workId: this.workId, judgement, listing };
    const { caseId } = await this.ask('case.open', { requestKey: `open-${++this.opened}-key`, ...ask });
    return String(caseId);
  }

  /** Tells the records which seller a page shows; the store's id. */
  async see(page: PageReading, url: string): Promise<string> {
    const listings = page.listings.map((listing) => ({ listing, recommended: false, present: true }));
    const sighting = sightingOf({ url, reading: page, listings: listings as never });
    if (!sighting) throw new Error('the page tells of no seller');
    return String((await this.ask('seller.see', sighting)).storeId);
  }

  /** A command of the artist's, over these records. */
  command(...words: string[]): { code: number | null; out: string } {
    const data = path.join(this.box, 'data');
    const done = spawnSync(path.join(bin, 'counterproof'), ['--data', data, ...words], { encoding: 'utf8' });
    return { code: done.status, out: `${done.stdout}${done.stderr}` };
  }

  async clear(): Promise<void> {
    await this.host.clear();
    rmSync(this.box, { recursive: true, force: true });
  }
}
