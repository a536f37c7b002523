// SPDX-License-Identifier: Apache-2.0
// One clear sentence for a request that failed.

import type { HostProblem } from '../../messages/tab-state';
import { shown } from '../shown-text';
import { text } from '../text';
import type { TextKey } from '../text';
import { problemWords } from './host-words';

const kSentences: Readonly<Record<string, TextKey>> = {
  no_background: 'error_no_background',
  timeout: 'error_timeout',
  busy: 'error_busy',
  cancelled: 'error_cancelled',
  page_changed: 'error_page_changed',
  internal: 'error_unforeseen',
  storage_failed: 'error_storage_failed',
  no_permission: 'error_no_permission',
  no_form: 'error_no_form',
  press_too_old: 'error_press_too_old',
  being_filled: 'error_being_filled',
};

export interface Failed {
  ok: false;
  code: string;
  message: string;
  problem?: HostProblem;
}

/** Our own sentence where we have one; else what the background said; else that something unforeseen happened. */
export function errorWords(failed: Failed): string {
  if (failed.problem) return problemWords(failed.problem).sentence;
  const key = Object.hasOwn(kSentences, failed.code) ? kSentences[failed.code] : undefined;
  if (key) return text(key);
  return failed.message ? text('error_said', shown(failed.message)) : text('error_unforeseen');
}
