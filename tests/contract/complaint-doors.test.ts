// SPDX-License-Identifier: Apache-2.0
// `counterproof draft` and `counterproof lint` of the real command line, over files of works, listings and profiles.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binFolder } from './host-port';

const bin = binFolder();
const program = bin === null ? '' : path.join(bin, 'counterproof');
const answered = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

const listing = (number: number, more: object = {}) => ({
  id: `case-${number}`,
  platform: 'aliexpress',
  url: `https://www.aliexpress.com/item/${1005009446000000 + number}.html`,
  title: 'A shirt',
  workId: 'heron',
  seenLiveAt: '2026-11-20T10:00:00Z',
  reason: 'R2',
  judgement: answered,
  evidence: [{ file: 'heron.jpg', bytes: 482113, kind: 'side_by_side' }],
  ...more,
});

const record = (listings: object[]) => ({
  works: [
    {
      id: 'heron',
      title: 'Blue Heron',
      completed: '2018-03-01',
      firstPublished: { date: '2019-04-02', url: 'https://shop.example/heron' },
      records: [{ platform: 'aliexpress', number: 'C-2026-0042', status: 'approved', owner: 'Ana Pintora' }],
      hasCertificate: true,
    },
  ],
  listings,
  profiles: [
    {
      id: 'me',
      role: 'owner',
      legalName: 'Ana Pintora',
      email: 'ana@example.org',
      address: 'PO box 12',
      phone: '1',
    },
  ],
});

interface Statement {
  limit: number;
  en: string;
  zh: string;
  sentences: { en: string; zh: string; sources: string[] }[];
}

interface Drafted {
  forms: { links: string[]; listings: string[]; statements: Statement[]; parts: number; form: string }[];
  leftOut: { listing: string; why: string; sentence: string }[];
}

interface Documents {
  documents: { text: string; needed: { fact: string }[] }[];
}

describe.skipIf(!existsSync(program))('the complaint doors (skipped: counterproof is not built)', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'counterproof-doors-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string, content: unknown, ...more: string[]) => {
    const file = path.join(folder, 'cases.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const { status, stdout, stderr } = spawnSync(program, [command, file, ...more], { encoding: 'utf8' });
    return { status, stderr, answer: (status === 0 ? JSON.parse(stdout) : null) as unknown };
  };

  it('drafts forms whose every sentence has its sources, in three lengths and two languages', () => {
    const { status, answer } = run('draft', record([listing(1), listing(2), listing(1, { id: 'again' })]));
    expect(status).toBe(0);
    const { forms, leftOut } = answer as Drafted;
    expect(forms.map(({ listings }) => listings)).toEqual([['case-1', 'case-2']]);
    expect(leftOut.map(({ listing: id, why }) => [id, why])).toEqual([['again', 'twice']]);
    expect(forms[0]!.statements.map(({ limit }) => limit)).toEqual([500, 1000, 2000]);
    for (const { limit, en, zh, sentences } of forms[0]!.statements) {
      expect(en.length).toBeLessThanOrEqual(limit);
      expect(zh.length).toBeLessThanOrEqual(limit);
      expect(sentences.every(({ sources, zh: other }) => sources.length > 0 && other !== '')).toBe(true);
    }
    expect(forms[0]!.statements[2]!.en).toContain('2019-04-02');
  });

  it('drafts nothing without the four answers', () => {
    for (const answer of Object.keys(answered)) {
      const judgement = { ...answered, [answer]: false };
      const { forms, leftOut } = run('draft', record([listing(1, { judgement })])).answer as Drafted;
      expect(forms).toEqual([]);
      expect(leftOut[0]).toMatchObject({ listing: 'case-1', why: 'answers' });
    }
  });

  it('splits at three hundred links, at ten without an account', () => {
    const many = record(Array.from({ length: 320 }, (_, index) => listing(index)));
    const lengths = (more: string[]) =>
      (run('draft', many, ...more).answer as Drafted).forms.map(({ links }) => links.length);
    expect(lengths([])).toEqual([300, 20]);
    expect(lengths(['--without-account']).slice(-2)).toEqual([10, 10]);
  });

  it('finds nothing where nothing is wrong, and says how to mend what is', () => {
    const today = ['--today', '2026-11-22'];
    expect(run('lint', record([listing(1)]), ...today).answer).toEqual({ findings: [] });
    const { findings } = run('lint', record([listing(1, { seenLiveAt: null })]), ...today).answer as {
      findings: { listing: string; rule: string; severity: string; sentence: string; mend: string }[];
    };
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ listing: 'case-1', rule: 'live.unseen', severity: 'block' });
    expect(findings[0]!.mend).toMatch(/^Open the listing/);
  });

  it('draws up documents as text, or asks for what is missing', () => {
    const { documents } = run('draft', record([listing(1)]), '--document', 'dmca', '--today', '2026-11-22')
      .answer as Documents;
    expect(documents[0]!.text).toContain('good faith belief');
    const lacking = run('draft', record([listing(1)]), '--document', 'withdrawal').answer as Documents;
    expect(lacking.documents[0]).toMatchObject({ text: '', needed: [{ fact: 'reference' }] });
  });

  it.each([
    ['no JSON', '{"works": ['],
    ['another kind of JSON', '[1, 2]'],
    ['something far too deep', '['.repeat(100_000)],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22]).toString('latin1')],
  ])('refuses %s with one sentence', (_, content) => {
    for (const command of ['draft', 'lint']) {
      const { status, stderr } = run(command, content);
      expect(status).toBe(3);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
