// SPDX-License-Identifier: Apache-2.0
/** The artist's four answers; a case needs all of them to be yes. */
export interface Judgement {
  mine: boolean;
  notLicensed: boolean;
  lookedAt: boolean;
  exceptionsConsidered: boolean;
}
