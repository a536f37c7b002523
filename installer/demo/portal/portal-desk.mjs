// SPDX-License-Identifier: Apache-2.0
// What stands behind the mock portal: works, complaints with a status for each link, counter-notices. It decides by rules
// that a test can count on: of every seven links of a complaint the third is refused and the fifth is answered by its
// seller.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const kMostLinks = 300;

export class PortalDesk {
  constructor() {
    this.complaints = [];
    this.counterNotices = [];
    /** Everything that was sent, in order: { path, body }. */
    this.taken = [];
  }

  show(pathname) {
    if (pathname === '/records') return this.records();
    if (pathname === '/complaints') return this.complaints;
    if (pathname === '/counter-notices') return this.counterNotices;
    return undefined;
  }

  take(pathname, body) {
    this.taken.push({ path: pathname, body });
    if (pathname === '/verify') return { refused: refusedLines(body.links) };
    if (pathname === '/complaint' || pathname === '/notice') return this.file(body);
    if (pathname === '/withdraw') return this.withdraw(body.reference);
    if (pathname === '/answer') return this.answer(body);
    return {};
  }

  /** The works that the artist of the sample has registered, and three that are not through yet. */
  records() {
    const titles = readdirSync(path.join(import.meta.dirname, '../portfolio'))
      .map((file) => path.parse(file).name.replace(/-/g, ' '))
      .sort();
    const approved = titles.map((title, index) => ({
      value: `ipr-${index + 1}`,
      label: `C-2026-${String(index + 41).padStart(4, '0')} · ${title[0].toUpperCase()}${title.slice(1)}`,
      status: 'approved',
    }));
    const others = ['pending', 'returned', 'draft'].map((status, index) => ({
      value: `ipr-other-${index + 1}`,
      label: `Study ${index + 1}`,
      status,
    }));
    return [...approved, ...others];
  }

  file(body) {
    const reference = `IPP-2026-1121-${String(this.complaints.length + 1).padStart(4, '0')}`;
    const links = linesOf(body.links).map((link, index) => ({
      link,
      status: index % 7 === 2 ? 'refused' : index % 7 === 4 ? 'countered' : 'removed',
      seller: `Sample Trading ${index + 1} Co., Ltd.`,
      sellerCode: `cn${1518000000 + index * 17}`,
      reason: index % 7 === 2 ? 'mismatch' : null,
    }));
    this.complaints.push({ reference, at: '2026-11-21', work: body.work ?? null, links });
    for (const { link, status } of links) {
      if (status !== 'countered') continue;
      const id = String(this.counterNotices.length + 1);
      const text = 'The picture was bought from a stock library. We ask for the listing to be restored.';
      this.counterNotices.push({ id, reference, link, due: '2026-11-26', text, answered: null });
    }
    return { reference };
  }

  withdraw(reference) {
    const found = this.complaints.find((one) => one.reference === reference);
    for (const link of found?.links ?? []) link.status = 'withdrawn';
    return { withdrawn: found !== undefined };
  }

  answer({ id, decision }) {
    const notice = this.counterNotices.find((one) => one.id === id);
    if (notice === undefined) return {};
    notice.answered = decision;
    const link = this.complaints
      .find(({ reference }) => reference === notice.reference)
      ?.links.find((one) => one.link === notice.link);
    if (link !== undefined) link.status = decision === 'accept' ? 'reinstated' : 'removed';
    return {};
  }
}

const linesOf = (text) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the form says of each line: over the limit, twice, dead, or no listing of a platform. */
export function refusedLines(text) {
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    if (index >= kMostLinks) return [`Line ${index + 1}: at most ${kMostLinks} links`];
    if (lines.indexOf(line) < index) return [`Line ${index + 1}: the same link stands above`];
    if (!/^https:\/\/([a-z]+\.)?(aliexpress\.(com|us|ru)|alibaba\.com|1688\.com)\//.test(line))
      return [`Line ${index + 1}: no listing of this platform`];
    // The sample's listings whose number ends in 000 are gone.
    return /\/item\/\d+000\.html/.test(line) ? [`Line ${index + 1}: the listing does not exist`] : [];
  });
}
