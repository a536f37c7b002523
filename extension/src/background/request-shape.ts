// SPDX-License-Identifier: Apache-2.0
// Whether a message has the shape of a view's request. The sender is checked elsewhere; this catches a view that is
// older or newer than the background, and anything else that strays in.

import { kMostLinks } from '../messages/link-requests';
import type { ViewRequest, ViewRequestType } from '../messages/view-messages';

type Check = (value: unknown) => boolean;

const isCount: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isTab = isCount;
const isMoment: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 400;
const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull: Check = (value) => value === null || isText(value);
const isPlaceOrNull: Check = (value) =>
  value === null || (typeof value === 'string' && /^\d{1,6}$/.test(value));
const isTexts: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isText);
const isLink: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 4096;
const areLinks: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= kMostLinks && value.every(isLink);
const isOneOf =
  (...words: string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isWorkFilter = isOneOf('all', 'ready', 'waiting', 'failed', 'featureless');
const isPortalPage = isOneOf('complaint', 'complaints', 'counters');
const isScope = isOneOf('listing', 'store');
const isVerdict = isOneOf('mine', 'licensed', 'not_mine', 'later');
const isYesOrNo: Check = (value) => typeof value === 'boolean';
const isWords: Check = (value) => typeof value === 'string' && value.length <= 2000;
const areAnswered: Check = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isFields(one) && isText(one.key) && isYesOrNo(one.lookedAt));

function isJudgement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const answers = value as Record<string, unknown>;
  return ['mine', 'notLicensed', 'lookedAt', 'exceptionsConsidered'].every(
    (key) => typeof answers[key] === 'boolean',
  );
}

// What else it holds is the host's to check: the schema says it.
const isList: Check = (value) => isFields(value) && typeof value.data === 'string' && value.data.length > 0;

// Of a file: base64 of a megabyte at the most.
const isPiece: Check = (value) => typeof value === 'string' && value.length <= 1_398_104;

// Texts may be empty, and longer than a name; what else they must be is the host's to check.
const areFieldTexts: Check = (value) => isFields(value) && Object.values(value).every(isWords);
const isFilerIfThere: Check = (value) =>
  value == null ||
  (isFields(value) && isText(value.press) && isText(value.profileId) && isTexts(value.caseIds));

const shapes: Record<ViewRequestType, Record<string, Check>> = {
  'scan.now': { tabId: isTab },
  'scan.stop': { tabId: isTab },
  'host.retry': { tabId: isTab },
  'work.thumbnail': { workId: isText },
  'picture.shown': { key: isText },
  'case.open': { tabId: isTab, rowKey: isText, workId: isText, judgement: isJudgement },
  'case.list': { cursor: isTextOrNull },
  'complaint.plan': {},
  'complaint.draft': { caseIds: isTexts },
  'complaint.reason': { press: isText, caseIds: isTexts, reason: isOneOf('R1', 'R2', 'R3') },
  'complaint.word': {
    press: isText,
    caseIds: isTexts,
    sentence: isText,
    language: isOneOf('en', 'zh'),
    scope: isOneOf('work', 'all'),
    text: (value) => value === null || isWords(value),
  },
  'complaint.goOn': { press: isText, guard: isOneOf('pace', 'good_faith'), words: isText },
  'complaint.import': { tabId: isTab, press: isText, pressedAtMs: isMoment },
  'complaint.mistake': { press: isText, caseIds: isTexts, answer: isOneOf('licensed', 'not_mine', 'mine') },
  'complaint.withdrawals': {},
  'complaint.withdrawal': { caseIds: isTexts },
  'complaint.number': { press: isText, complaintId: isText, reference: isText },
  'counter.list': {},
  'counter.note': { press: isText, caseId: isText, number: isCount, note: isFields },
  'counter.draft': { caseId: isText },
  'work.noted': { workId: isText },
  'work.note': { press: isText, workId: isText, note: isFields, seenAt: isTextOrNull },
  'work.list': {
    cursor: isTextOrNull,
    filter: isOneOf('all', 'portal', 'published', 'evidence', 'copied'),
    words: isWords,
  },
  'portal.open': {
    platform: isText,
    page: (value) => value === undefined || isPortalPage(value),
  },
  'page.listings': { tabId: isTab, cursor: isPlaceOrNull },
  'page.copy': { tabId: isTab },
  'picked.clear': { tabId: isTab },
  'matches.overview': {},
  'form.fill': { tabId: isTab, draft: isFields, pressedAtMs: isMoment, filer: isFilerIfThere },
  'host.state': {},
  'portfolio.chooseFolder': {},
  'portfolio.rescan': {},
  'portfolio.works': { cursor: isTextOrNull, state: isWorkFilter },
  'work.candidates': { pictureKey: isText },
  'case.openByHand': {
    tabId: isTab,
    listingId: isText,
    pictureKey: isTextOrNull,
    workId: isText,
    judgement: isJudgement,
  },
  'links.look': { links: areLinks },
  'case.openByLink': { link: isLink, workId: isText, judgement: isJudgement },
  'listing.allow': { tabId: isTab, listingId: isText, scope: isScope },
  'listing.disallow': { tabId: isTab, listingId: isText, scope: isScope },
  'review.decide': { tabId: isTab, workId: isText, verdict: isVerdict, rows: areAnswered },
  'review.undo': {},
  'review.plainOnly': { workId: isText, plainOnly: isYesOrNo },
  'case.history': { caseId: isText },
  'case.overview': {},
  'case.move': {
    press: isText,
    caseIds: isTexts,
    state: isText,
    portalWord: isWords,
    reason: isWords,
    day: isTextOrNull,
    filing: (value) => value === null || isFields(value),
    correction: isYesOrNo,
  },
  'case.undo': { caseId: isText },
  'seller.list': { cursor: isTextOrNull },
  'seller.store': { storeId: isText },
  'seller.entity': { entityId: isText },
  'sheet.export': {
    what: isOneOf('cases', 'sellers', 'works', 'entries'),
    as: isOneOf('csv', 'xlsx'),
    sha256: isTextOrNull,
    offset: isCount,
  },
  'entry.list': { caseId: isText, cursor: isTextOrNull },
  'entry.versions': { entryId: isText, cursor: isTextOrNull },
  'entry.write': { press: isText, caseId: isText, entryId: isTextOrNull, seen: isCount, facts: isFields },
  'entry.takeBack': { press: isText, entryId: isText, seen: isCount, takenBack: isYesOrNo },
  'entry.due': {},
  'entry.upload': { sha256: isText, bytes: isCount, offset: isCount, data: isPiece },
  'entry.file': { entryId: isText, sha256: isText, offset: isCount },
  'profile.list': {},
  'profile.write': {
    press: isText,
    profileId: isTextOrNull,
    kind: isOneOf('artist', 'agent', 'company'),
    label: isWords,
    penName: isWords,
    letterExpires: isTextOrNull,
    takesRest: isYesOrNo,
    fields: areFieldTexts,
  },
  'profile.remove': { press: isText, profileId: isText },
  'profile.give': { press: isText, profileId: isTextOrNull, workIds: isTexts },
  'profile.owners': { workIds: isTexts },
  'case.pictures': { caseId: isText, offset: isCount },
  'case.picture': { caseId: isText, sha256: isText, offset: isCount },
  'report.contents': { scope: isFields, offset: isCount },
  'report.make': {
    press: isText,
    kind: isOneOf('evidence', 'pattern'),
    scope: isFields,
    leaveOut: (value) => Array.isArray(value) && value.every(isText),
    withLetters: (value) => typeof value === 'boolean',
    listed: (value) => value === '' || isText(value),
  },
  'report.running': {},
  'report.join': { press: isText },
  'report.progress': { press: isText },
  'report.stop': { press: isText },
  'report.piece': { sha256: isText, offset: isCount },
  'registration.standing': {},
  'registration.mark': { press: isText, profileId: isText, portal: isText, step: isText, day: isTextOrNull },
  'registration.queue': { part: isOneOf('open', 'waiting'), offset: isCount },
  'registration.paper': { workId: isText, kind: isOneOf('sample_jpeg', 'sample_pdf', 'claim_pdf') },
  'backup.status': {},
  'backup.make': { press: isText, passphrase: isWords },
  'sheet.preview': { list: isList },
  'sheet.import': { list: isList, planned: isText },
  'work.preview': { list: isList },
  'work.import': { list: isList, planned: isText },
};

export function isViewRequest(message: unknown): message is ViewRequest {
  if (typeof message !== 'object' || message === null) return false;
  const fields = message as Record<string, unknown>;
  if (typeof fields.type !== 'string' || !Object.hasOwn(shapes, fields.type)) return false;
  return Object.entries(shapes[fields.type as ViewRequestType]).every(([name, check]) => check(fields[name]));
}
