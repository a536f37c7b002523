// SPDX-License-Identifier: Apache-2.0
/** The artist's four answers; a case needs all of them to be yes. */
export interface Judgement {
  mine: boolean;
  notLicensed: boolean;
  lookedAt: boolean;
  exceptionsConsidered: boolean;
}

/** What became of a confirmation. */
export interface OpenedCase {
  caseId: string;
  /** False when the listing had a case for this work before. */
  created: boolean;
  openedAt: string;
  /** How many of the listing's pictures the case keeps; nothing when none was named. */
  pictures?: { kept: number; notKept: number } | undefined;
}
