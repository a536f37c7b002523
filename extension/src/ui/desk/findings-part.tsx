// SPDX-License-Identifier: Apache-2.0
import type { LintFinding } from '../../messages/complaint-requests';
import { counted, text } from '../text';
import { severityWords } from '../words/desk-words';

interface Props {
  findings: readonly LintFinding[];
  links: number;
  /** What it is about; a complaint when not said. */
  heading?: string;
}

/** What would make the complaint fail, each with a way to mend it; notes are folded away. */
export function FindingsPart({ findings, links, heading = text('desk_findings') }: Props) {
  const notes = findings.filter(({ severity }) => severity === 'note');
  const others = findings.filter(({ severity }) => severity !== 'note');
  return (
    <section class="findings" aria-label={heading}>
      <h4 class="part-subheading">{heading}</h4>
      {others.length === 0 && <p class="quiet-line">{text('desk_findings_none')}</p>}
      <Findings findings={others} links={links} />
      {notes.length > 0 && (
        <details>
          <summary>{counted('desk_notes', notes.length)}</summary>
          <Findings findings={notes} links={links} />
        </details>
      )}
    </section>
  );
}

/** Each with a way to mend it. */
export function Findings({ findings, links }: { findings: readonly LintFinding[]; links: number }) {
  if (findings.length === 0) return null;
  return (
    <ul class="finding-list">
      {findings.map((one, index) => (
        <li key={`${one.rule} ${index}`} class={`finding finding-${one.severity}`}>
          <p>
            <strong>{severityWords(one.severity)}</strong> <bdi>{one.sentence}</bdi>
            {one.caseIds.length > 0 && one.caseIds.length < links && (
              <span class="fact"> {counted('desk_of_listings', one.caseIds.length)}</span>
            )}
          </p>
          <p class="quiet-line">
            <bdi>{one.mend}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}
