// SPDX-License-Identifier: Apache-2.0
import { forgetSession, loadSession, saveSession } from '../browser/session-store';
import type { OpenPresses } from './case';

/** Kept in session storage, so that a press that a dying worker left unanswered keeps its key. */
export class Presses implements OpenPresses {
  async keyOf(press: string): Promise<string> {
    const name = `press:${press}`;
    const kept = (await loadSession())[name];
    if (typeof kept === 'string') return kept;
    const key = crypto.randomUUID();
    await saveSession(name, key);
    return key;
  }

  async answered(press: string): Promise<void> {
    await forgetSession(`press:${press}`);
  }
}
