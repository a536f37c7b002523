// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import type { PaperKind, QueuedWork, QueuePart, ReadyStanding } from '../../messages/registration-requests';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import { clockWords, stateWords, workLacks } from '../words/ready-words';
import { copiedWords } from '../words/work-words';
import { usePaper } from './use-paper';
import type { Paper } from './use-paper';
import { useRegisterQueue } from './use-register-queue';

const kPapers = [
  ['sample_jpeg', 'ready_sample_jpeg'],
  ['sample_pdf', 'ready_sample_pdf'],
  ['claim_pdf', 'ready_claim_pdf'],
] as const;

interface Props {
  part: QueuePart;
  standing: ReadyStanding;
}

/** Works to register, the most copied first, or those that wait for the portal. */
export function RegisterList({ part, standing }: Props) {
  const heading = useId();
  const { works, total, error, more } = useRegisterQueue(part);
  const paper = usePaper();
  // Nothing that waits needs no words; nothing to register does.
  if (part === 'waiting' && error === null && total === 0) return null;
  return (
    <section class={`ready-list ready-list-${part}`} aria-labelledby={heading}>
      <h3 class="part-subheading" id={heading}>
        {text(part === 'open' ? 'ready_open_heading' : 'ready_waiting_heading')}
      </h3>
      <ErrorLine error={error} />
      {works !== null && (
        <p class="quiet-line" role="status">
          {total === 0 ? text('ready_open_none') : counted('works_total', total)}
        </p>
      )}
      {part === 'open' && total > 0 && <p class="fact">{text('ready_papers_help')}</p>}
      <ul class="ready-works">
        {works?.map((work) => (
          <li key={work.workId}>
            <RegisterWork work={work} standing={standing} paper={paper} />
          </li>
        ))}
      </ul>
      {more !== null && (
        <div class="actions">
          <button type="button" class="button ready-more" onClick={more}>
            {text('ready_more')}
          </button>
        </div>
      )}
    </section>
  );
}

function cannotMake({ lacks }: QueuedWork, kind: PaperKind): boolean {
  return (
    lacks.includes('title') ||
    lacks.includes('authors') ||
    (kind === 'claim_pdf' && lacks.includes('completed'))
  );
}

function RegisterWork({
  work,
  standing,
  paper,
}: {
  work: QueuedWork;
  standing: ReadyStanding;
  paper: Paper;
}) {
  const name = shown(work.title) || shown(work.fileName) || text('untitled_work');
  const isMine = paper.workId === work.workId;
  return (
    <article class="ready-work" data-work={work.workId}>
      <RegionPicture
        source={{ kind: 'work', workId: work.workId }}
        size={{ width: 0, height: 0 }}
        region={[]}
        alt=""
      />
      <div class="ready-work-words">
        <h4 class="listing-title">
          <a href={`#works/${work.workId}`}>
            <Name words={name} />
          </a>
        </h4>
        <p class="fact">
          {stateWords(work)} · {copiedWords(work)}
        </p>
        {work.sent !== null && (
          <p class={work.late ? 'ready-late' : 'fact'}>
            {clockWords(work.sent, work.businessDays, standing.workDays, work.late)}
          </p>
        )}
        {work.lacks.length > 0 && <p class="ready-lacks">{text('ready_work_lacks', workLacks(work))}</p>}
        <div class="actions">
          {kPapers.map(([kind, words]) => (
            <button
              key={kind}
              type="button"
              class={`button button-small ready-${kind}`}
              disabled={paper.busy || cannotMake(work, kind)}
              onClick={() => void paper.make(work, kind)}
            >
              {text(words)} <span class="spoken">{name}</span>
            </button>
          ))}
        </div>
        <p class="quiet-line ready-said" role="status">
          {isMine ? paper.said : ''}
        </p>
        <ErrorLine error={isMine ? paper.error : null} />
      </div>
    </article>
  );
}
