// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import type { Finding, MatchRow } from '../../messages/tab-state';
import { text } from '../text';
import { matchReasons } from '../words/match-words';
import { RegionPicture } from './region-picture';

interface Props {
  row: MatchRow;
  finding: Finding;
  label: string;
  onClose: () => void;
}

/** The pair as large as the window allows, over everything else: the list behind it does not move. */
export function CompareDialog({ row, finding, label, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Without it (an old engine) the pair still opens, only not over the rest.
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
  }, []);
  return (
    <dialog
      class="compare"
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="compare-inside">
        <div class="compare-pictures">
          <RegionPicture
            source={{ kind: 'listing', key: row.picture.key }}
            size={row.picture}
            region={finding.regionInPicture}
            alt={text('caption_listing')}
            caption={text('caption_listing')}
          />
          <RegionPicture
            source={{ kind: 'work', workId: finding.workId }}
            size={{ width: finding.workWidth, height: finding.workHeight }}
            region={finding.regionInWork}
            alt={text('caption_work')}
            caption={text('caption_work')}
          />
        </div>
        <div class="compare-foot">
          <p class="reasons">{matchReasons(finding)}</p>
          <button type="button" class="button" onClick={onClose}>
            {text('close')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
