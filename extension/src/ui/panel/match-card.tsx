// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Finding, MatchRow } from '../../messages/tab-state';
import { CompareDialog } from '../pieces/compare-dialog';
import { KnownBadge } from '../pieces/known-badge';
import { MatchFacts } from '../pieces/match-facts';
import { RegionPicture } from '../pieces/region-picture';
import { shown } from '../shown-text';
import { text } from '../text';
import { matchReasons, scoreSpoken, scoreWord } from '../words/match-words';
import { AllowPart } from './allow-part';
import { ConfirmForm } from './confirm-form';
import { MemoryLines } from './memory-lines';
import { NotMinePart } from './not-mine-part';
import { OtherWorks } from './other-works';
import { ReturnedPart } from './returned-part';
import { SetAsidePart } from './set-aside-part';

interface Props {
  row: MatchRow;
  tabId: number;
}

/** One listing beside the work it looks like: both regions, why, what is known of it, and the way to a case. */
export function MatchCard({ row, tabId }: Props) {
  const [large, setLarge] = useState(false);
  const [stored, setStored] = useState(false);
  const [workId, setWorkId] = useState<string | null>(null);
  const finding = row.findings.find((one) => one.workId === workId) ?? row.findings[0];
  if (!finding) return null;
  const listingTitle = shown(row.listing.title) || text('untitled_listing', row.listing.id);
  const workTitle = shown(finding.workTitle) || text('untitled_work');
  const inCases = stored || row.caseId !== null;
  const name = text('confirm_for', listingTitle, workTitle);
  return (
    <article class={`card card-${row.known}`} aria-label={listingTitle}>
      <button type="button" class="pair" aria-haspopup="dialog" onClick={() => setLarge(true)}>
        <RegionPicture
          source={{ kind: 'listing', key: row.picture.key }}
          size={row.picture}
          region={finding.regionInPicture}
          alt=""
          caption={text('caption_listing')}
        />
        <RegionPicture
          source={{ kind: 'work', workId: finding.workId }}
          size={{ width: finding.workWidth, height: finding.workHeight }}
          region={finding.regionInWork}
          alt=""
          caption={text('caption_work')}
        />
        <span class="spoken">{text('compare_larger', listingTitle, workTitle)}</span>
      </button>
      <div class="card-text">
        <p class="badges">
          <Score finding={finding} />
          <KnownBadge known={inCases ? 'in_cases' : row.known} />
        </p>
        <p class="reasons">{matchReasons(finding)}</p>
        <MemoryLines memory={row.memory} />
        <MatchFacts row={row} listingTitle={listingTitle} workTitle={workTitle} />
        <OtherWorks findings={row.findings} chosen={finding.workId} onChoose={setWorkId} />
      </div>
      <div class="card-acts">
        {row.memory?.returned?.by === 'same_listing' && (
          <ReturnedPart returned={row.memory.returned} name={name} />
        )}
        {row.known === 'set_aside' && (
          <SetAsidePart row={row} workId={finding.workId} tabId={tabId} name={name} />
        )}
        {(row.known === 'new' || inCases) && (
          <ConfirmForm
            row={row}
            tabId={tabId}
            workId={finding.workId}
            name={name}
            onStored={() => setStored(true)}
          />
        )}
        {!inCases && row.known === 'new' && (
          <NotMinePart row={row} workId={finding.workId} tabId={tabId} name={name} />
        )}
        {!inCases && row.known !== 'set_aside' && <AllowPart row={row} tabId={tabId} name={name} />}
      </div>
      {large && <CompareDialog row={row} finding={finding} label={name} onClose={() => setLarge(false)} />}
    </article>
  );
}

function Score({ finding }: { finding: Finding }) {
  return (
    <span class={`badge badge-${finding.kind}`}>
      <span class="badge-shape" aria-hidden="true" />
      <span aria-hidden="true">{scoreWord(finding)}</span>
      <span class="spoken">{scoreSpoken(finding)}</span>
    </span>
  );
}
