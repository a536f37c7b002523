// SPDX-License-Identifier: Apache-2.0
// The form in work, as it is remembered until the browser is closed: dashboard and panel both show it.

import type { PreparedDraft, Statement } from '../../messages/complaint-requests';
import type { Draft } from '../../messages/view-messages';

export interface Prepared extends PreparedDraft {
  /** The cases of the form, to record it as sent; not there in what an older extension remembered. */
  caseIds?: string[];
  /** Which of the statements goes in; the shortest when not said. */
  limit?: number | undefined;
}

export function isPrepared(value: unknown): value is Prepared {
  const draft = (value as Prepared | null | undefined)?.draft;
  return (
    Array.isArray(draft?.links) &&
    typeof draft.work?.title === 'string' &&
    typeof draft.statement?.en === 'string'
  );
}

/** Texts of several lengths, and which of them goes in. */
export type Statements = Pick<Prepared, 'statements' | 'limit'>;

/** The statement that goes into the form; null when the host wrote no such. */
export function chosenStatement({ statements = [], limit }: Statements): Statement | null {
  return statements.find((one) => one.limit === limit) ?? statements[0] ?? null;
}

/** What goes into a form: English, and Chinese for a form in Chinese unless the artist wants English alone. */
export function textsToFill({ en, zh }: Statement, isEnglishOnly: boolean): Draft['statement'] {
  return isEnglishOnly ? { en } : { en, zh };
}

/** What the form is filled with. */
export function draftToFill(prepared: Prepared, isEnglishOnly = false): Draft {
  const chosen = chosenStatement(prepared);
  const { draft } = prepared;
  return chosen === null ? draft : { ...draft, statement: textsToFill(chosen, isEnglishOnly) };
}
