// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../messages/tab-state';
import { Name } from '../pieces/name';
import { text } from '../text';

interface Props {
  findings: readonly Finding[];
  chosen: string;
  onChoose: (workId: string) => void;
}

/** When several works fit one picture, the artist says which one it is. */
export function OtherWorks({ findings, chosen, onChoose }: Props) {
  const others = findings.filter((finding) => finding.workId !== chosen);
  if (others.length === 0) return null;
  return (
    <p class="other-works">
      <span class="fact">{text('other_works')}:</span>
      {others.map((finding) => (
        <button type="button" class="chip" key={finding.workId} onClick={() => onChoose(finding.workId)}>
          <Name words={finding.workTitle || text('untitled_work')} />
        </button>
      ))}
    </p>
  );
}
