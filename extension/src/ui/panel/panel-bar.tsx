// SPDX-License-Identifier: Apache-2.0
import { Mark } from '../pieces/mark';
import type { StateRequest } from '../pieces/use-tab-state';
import { text } from '../text';

interface Props {
  scanning: boolean;
  canScan: boolean;
  quiet: boolean;
  onQuiet: (quiet: boolean) => void;
  onScan: (type: StateRequest) => void;
}

export function PanelBar({ scanning, canScan, quiet, onQuiet, onScan }: Props) {
  return (
    <header class="bar">
      <Mark />
      <h1 class="bar-title">{text('popup_title')}</h1>
      <label class="switch">
        <input type="checkbox" checked={quiet} onChange={(event) => onQuiet(event.currentTarget.checked)} />
        <span>{text('quiet_mode')}</span>
      </label>
      {canScan && (
        <button type="button" class="button" onClick={() => onScan(scanning ? 'scan.stop' : 'scan.now')}>
          {text(scanning ? 'scan_stop' : 'scan_again')}
        </button>
      )}
    </header>
  );
}
