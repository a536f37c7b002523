// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { CasePicture } from '../../messages/report-requests';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import { lostWords, receivedWords } from '../words/kept-words';

interface Props {
  caseId: string;
  picture: CasePicture;
  /** What is said before, such as whose listing showed it. */
  children?: ComponentChildren;
}

const kNoRegion = { size: { width: 0, height: 0 }, region: [] };

/** A picture as it was received, with when, from where and its checksum; or why it is not kept. */
export function KeptPicture({ caseId, picture, children }: Props) {
  const { sha256, address, key, standing, redrawn } = picture;
  return (
    <div class={`kept-picture kept-picture-${standing}`}>
      {sha256 !== null && (
        <RegionPicture
          source={{ kind: 'kept', caseId, sha256 }}
          alt={text('picture_kept_alt')}
          {...kNoRegion}
        />
      )}
      <div class="kept-picture-words">
        {children}
        <p>{standing === 'kept' ? receivedWords(picture) : lostWords(standing)}</p>
        {redrawn && <p class="quiet-line">{text('picture_redrawn')}</p>}
        {(address || key) && (
          <p class="fact">
            <Name words={address || key} />
          </p>
        )}
        {sha256 !== null && <code class="picture-hash">{text('work_fingerprint', sha256)}</code>}
      </div>
    </div>
  );
}
