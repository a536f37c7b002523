// SPDX-License-Identifier: Apache-2.0
import { text } from '../text';

/** A command as it is typed; one click selects all of it. */
export function Command({ line }: { line: string }) {
  return (
    <p class="command">
      <span class="command-label">{text('run_in_terminal')}</span> <code>{line}</code>
    </p>
  );
}
