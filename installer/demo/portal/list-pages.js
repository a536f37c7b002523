// SPDX-License-Identifier: Apache-2.0
// What the mock portal shows of its own accord: the works, the complaints link by link, the counter-notices.
import { ask, element, page, table } from './parts.js';
import { words } from './words.js';

export async function drawRecords() {
  const labels = words.more;
  const rows = (await ask('/records')).map(({ label, status }) => [label, labels.statuses[status]]);
  page(labels.recordsTitle, table([[words.work, labels.status], ...rows]));
}

/** One row a link: reference, link, status, seller and the portal's own code for the seller, reason of a refusal. */
export async function drawComplaints() {
  const labels = words.more;
  const complaints = await ask('/complaints');
  const rows = complaints.flatMap(({ reference, at, links }) =>
    links.map(({ link, status, seller, sellerCode, reason }) => [
      reference,
      at,
      link,
      labels.statuses[status],
      seller,
      sellerCode,
      reason === null ? '' : labels.refusals[reason],
      element('a', { href: `#/withdraw/${reference}` }, labels.withdraw),
    ]),
  );
  const head = [
    labels.reference,
    labels.date,
    words.links,
    labels.status,
    labels.seller,
    labels.sellerCode,
    labels.why,
    '',
  ];
  page(labels.complaintsTitle, table([head, ...rows]));
}

export async function drawInbox() {
  const labels = words.more;
  const rows = (await ask('/counter-notices')).map(({ id, reference, link, due, answered }) => [
    reference,
    link,
    due,
    answered ?? element('a', { href: `#/counter/${id}` }, labels.answer),
  ]);
  page(labels.inboxTitle, table([[labels.reference, words.links, labels.due, ''], ...rows]));
}
