// SPDX-License-Identifier: Apache-2.0
import { openDashboard } from '../../browser/view-dashboard';
import { Mark } from '../pieces/mark';
import type { StateRequest } from '../pieces/use-tab-state';
import { text } from '../text';

interface Props {
  scanning: boolean;
  canScan: boolean;
  onScan: (type: StateRequest) => void;
}

export function PanelBar({ scanning, canScan, onScan }: Props) {
  return (
    <header class="bar">
      <Mark />
      <h1 class="bar-title">{text('popup_title')}</h1>
      <div class="actions">
        <button type="button" class="button button-small" onClick={() => void openDashboard('portfolio')}>
          {text('open_dashboard')}
        </button>
        {canScan && (
          <button
            type="button"
            class="button button-small"
            onClick={() => onScan(scanning ? 'scan.stop' : 'scan.now')}
          >
            {text(scanning ? 'scan_stop' : 'scan_again')}
          </button>
        )}
      </div>
    </header>
  );
}
