// SPDX-License-Identifier: Apache-2.0
// Records with three cases, the first one with a finding and a complaint, for the tests of evidence packs.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { recordedSeller } from '../../extension/src/background/case';
import { unknownSeller } from '../../extension/src/sites/bare-reading';
import { kNothingNoted } from '../../extension/src/ui/works/note-fields';
import { bin } from './command';
import { HostPort, type Message } from './host-port';

export const root = path.resolve(import.meta.dirname, '../..');
export const demo = path.join(root, 'installer/demo/portfolio');
export const hasPython = spawnSync('python3', ['--version']).status === 0;
const yes = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
export const chinese = '苍鹭帆布挂画 家居装饰 <b>热卖</b>';
export const arabic = 'لوحة مالك الحزين الأزرق \u202e<script>alert(1)</script>';

export type Files = [string, Buffer][];

/** What libzip wrote: the files of the central directory, in its order. */
export function unzip(bytes: Buffer): Files {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files: Files = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((from) => bytes.readUInt16LE(at + from)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const body = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    files.push([bytes.toString('utf8', at + 46, at + 46 + name), body]);
    at += 46 + name + extra + comment;
  }
  return files;
}

export class EvidenceDesk {
  readonly box = mkdtempSync(path.join(tmpdir(), 'counterproof-evidence-'));
  readonly data = path.join(this.box, 'data');
  readonly cases: string[] = [];
  /** What the listing shows: the only work itself. */
  readonly picture = this.inBox('listing.jpg');

  inBox(name: string): string {
    return path.join(this.box, name);
  }

  run(...args: string[]): { code: number | null; out: string; err: string } {
    const done = spawnSync(path.join(bin, 'counterproof'), ['--data', this.data, ...args], {
      encoding: 'utf8',
      cwd: this.box,
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  }

  verify(pack: string, ...more: string[]): { code: number | null; out: string } {
    const done = spawnSync('python3', [path.join(root, 'docs/verify_pack.py'), pack, ...more], {
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout };
  }

  /** The files of a pack in the box. */
  files(name: string): Map<string, Buffer> {
    return new Map(unzip(readFileSync(this.inBox(name))));
  }

  async fill(): Promise<void> {
    mkdirSync(this.inBox('works'));
    const name = readdirSync(demo).find((file) => file.endsWith('.jpg')) ?? '';
    copyFileSync(path.join(demo, name), this.inBox(`works/${name}`));
    copyFileSync(path.join(demo, name), this.picture);
    writeFileSync(this.inBox('broken.jpg'), Buffer.from('ffd8ffe000104a464946', 'hex'));
    execFileSync(path.join(bin, 'counterproof'), ['--data', this.data, 'index', this.inBox('works')]);
    const host = new HostPort({ data: this.data });
    await host.hello();
    const pictures = [{ key: 'S1', data: readFileSync(this.picture).toString('base64') }];
    await host.ask('picture.match', { pictures });
    const seen = host.messages.find(({ event }) => event === 'picture.matched')?.params as {
      width: number;
      height: number;
      findings: { workId: string }[];
    };
    const open = async (number: number, title: string, more: object): Promise<Message> => {
      const seller = { ...recordedSeller(unknownSeller()), storeId: '1101', storeName: 'Heron Store' };
      const url = `https://www.aliexpress.com/item/100500${number}.html`;
      const listing = { site: 'aliexpress', id: `100500${number}`, aliases: [], url, title };
      const rest = { pictureKey: 'S1', pictureUrl: '', priceText: 'US $3.99', isAd: false, seller };
      const ask = { requestKey: `open-${number}-key`, listing: { ...listing, ...rest }, judgement: yes };
      const opened = await host.ask('case.open', { ...ask, ...more });
      this.cases.push(String(opened.result?.caseId));
      return opened;
    };
    const workId = seen.findings[0]?.workId;
    const size = { width: seen.width, height: seen.height };
    await open(1, 'Blue heron canvas', { picture: size, finding: seen.findings[0] });
    await open(2, chinese, { foundBy: 'hand', workId });
    await open(3, arabic, { foundBy: 'hand', workId });
    const what = '/home/ana-private/receipts/heron.pdf';
    const stated = { ...kNothingNoted, proofs: [{ kind: 'other', what, day: null }] };
    await host.ask('work.note', { requestKey: 'note-1-key', workId, note: stated, seenAt: null });
    const filing = { platform: 'aliexpress', reasonLabel: 'Pirated copy', reference: 'REF-77' };
    let asked = 0;
    for (const [state, given] of [
      ['in_batch', null],
      ['form_filled', null],
      ['submitted', filing],
      ['removed', null],
    ] as const)
      await host.ask('case.move', {
        requestKey: `move-${++asked}-key`,
        caseIds: [this.cases[0]],
        state,
        portalWord: state === 'removed' ? '已处理 Processed' : '',
        reason: '',
        day: null,
        filing: given,
        correction: false,
      });
    await host.end();
  }

  remove(): void {
    rmSync(this.box, { recursive: true, force: true });
  }
}
