// SPDX-License-Identifier: Apache-2.0
import type { Draft } from '../../messages/view-messages';
import { text } from '../text';

interface Props {
  draft: Draft;
  /** The linter's word on the files; empty when it has nothing to say. */
  wanted: readonly string[];
}

/** What the artist attaches herself: no program chooses a file on a page. */
export function AttachPart({ draft, wanted }: Props) {
  const { evidence, reason } = draft;
  return (
    <section class="attach" aria-label={text('desk_attach')}>
      <h4 class="part-subheading">{text('desk_attach')}</h4>
      <ul class="attach-list">
        {evidence.map(({ file }) => (
          <li key={file}>
            <bdi>{file}</bdi>
          </li>
        ))}
        {evidence.length === 0 && <li>{text('desk_attach_comparison')}</li>}
        {reason.case === 'R3' && <li>{text('desk_attach_originals')}</li>}
      </ul>
      {wanted.map((sentence) => (
        <p key={sentence} class="quiet-line">
          <bdi>{sentence}</bdi>
        </p>
      ))}
    </section>
  );
}
