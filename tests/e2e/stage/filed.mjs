// SPDX-License-Identifier: Apache-2.0
// Complaints that were sent already: confirmed listings of works, filed on the mock portal and recorded.
import { deskOf } from '../../../installer/demo/portal/portal.mjs';
import { until } from './stage.mjs';

export const kJudgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

/** The first `count` works of the portfolio, once they are ready. */
export async function readyWorks(stage, count) {
  const page = await until(async () => {
    const answer = await stage
      .ask({ type: 'portfolio.works', cursor: null, state: 'ready' })
      .catch(() => null);
    return answer !== null && answer.works.length >= count && answer;
  }, 'the works');
  return page.works.slice(0, count);
}

/**
 * `links` of one work, filed on the portal and recorded with its number, or without one where `isNumbered` is false:
 * { reference, caseIds }.
 */
export async function fileComplaint(stage, { work, links, isNumbered = true }) {
  const caseIds = [];
  for (const link of links) {
    const { caseId } = await stage.ask({
      type: 'case.openByLink',
      link,
      workId: work.id,
      judgement: kJudgement,
    });
    caseIds.push(caseId);
  }
  const { reference } = deskOf(stage.server.portalEvents).file({ links: links.join('\n') });
  await stage.ask({
    type: 'case.move',
    press: crypto.randomUUID(),
    caseIds,
    state: 'submitted',
    portalWord: '',
    reason: '',
    day: null,
    filing: { platform: 'aliexpress', reasonLabel: '', reference: isNumbered ? reference : '' },
    correction: false,
  });
  return { reference, caseIds };
}

/** The record of a work of which nothing is stated. */
export const kNothingNoted = {
  title: null,
  authors: null,
  completed: null,
  firstPublished: null,
  firstPublishedAt: null,
  firstPublishedUrl: null,
  officialUrl: null,
  recordPortal: null,
  recordNumber: null,
  recordStatus: null,
  recordSent: null,
  recordDecided: null,
  recordExpires: null,
  hasCertificate: null,
  claimSigned: null,
  registrations: [],
  licences: [],
  proofs: [],
};
