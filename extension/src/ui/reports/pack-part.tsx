// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { PackPicture, ReportScope } from '../../messages/report-requests';
import { sameData } from '../../messages/same-data';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import { KeptPicture } from './kept-picture';
import { isUnderWay, MakingPart } from './making-part';
import { useContents } from './use-contents';
import type { Making } from './use-making';

/** As many as report.make takes. */
const kMostLeftOut = 10_000;

interface Props {
  scope: ReportScope;
  making: Making;
  hostReady: boolean;
}

/** What an evidence pack about one thing would hold, each picture to be looked at once, and the pack itself. */
export function PackPart({ scope, making, hostReady }: Props) {
  const contents = useContents(scope, hostReady);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [withLetters, setWithLetters] = useState(false);
  const { value } = contents;
  const unseen = value === null ? 0 : value.total - value.pictures.length;
  const isOurs = making.order?.kind === 'evidence' && sameData(making.order.scope, scope);
  const take = (sha256: string, isIn: boolean): void =>
    setLeftOut((now) => {
      const next = new Set(now);
      if (isIn) next.delete(sha256);
      else next.add(sha256);
      return next;
    });
  const make = async (listed: string): Promise<void> => {
    const leaveOut = [...leftOut];
    if (await making.make({ kind: 'evidence', scope, leaveOut, withLetters, listed })) contents.again();
  };
  return (
    <section class="pack-part" aria-label={text('report_kind_evidence')}>
      <p>{text('report_evidence_intro')}</p>
      <p class="pack-about">
        {text(`report_about_${scope.kind}`)}
        {scope.kind !== 'all' && (
          <>
            {' '}
            <a href="#reports">{text('report_everything')}</a>
          </>
        )}
      </p>
      <p class="quiet-line" role="status">
        {!hostReady
          ? text('cases_need_host')
          : contents.loading && value === null
            ? text('report_looking')
            : ''}
      </p>
      <ErrorLine error={contents.error} />
      {value !== null && (
        <>
          <p class="pack-counts">
            {counted('report_cases', value.cases)} {counted('report_pictures', value.total)}
            {value.withoutPicture > 0 && ` ${counted('report_without', value.withoutPicture)}`}
            {value.notKept > 0 && ` ${counted('report_not_kept', value.notKept)}`}
          </p>
          {value.total > 0 && <p>{text('report_look_through')}</p>}
          <ul class="kept-pictures">
            {value.pictures.map((one) => (
              <li key={`${one.caseId} ${one.picture.sha256 ?? ''}`}>
                <PackLine one={one} isIn={!leftOut.has(one.picture.sha256 ?? '')} onTake={take} />
              </li>
            ))}
          </ul>
          {unseen > 0 && (
            <p>
              {counted('report_unseen', unseen)}{' '}
              <button
                type="button"
                class="button button-quiet report-more"
                disabled={contents.loading}
                onClick={contents.more}
              >
                {text('report_show_more')}
              </button>
            </p>
          )}
          {value.letters > 0 && (
            <>
              <label class="pack-take">
                <input
                  type="checkbox"
                  class="pack-letters"
                  checked={withLetters}
                  onChange={(event) => setWithLetters(event.currentTarget.checked)}
                />
                <span>{counted('report_letters', value.letters)}</span>
              </label>
              <p class="quiet-line">{text('report_letters_private')}</p>
            </>
          )}
          <p class="quiet-line">{text('report_english')}</p>
          <button
            type="button"
            class="button button-main report-make"
            disabled={isUnderWay(making) || unseen > 0 || leftOut.size > kMostLeftOut}
            onClick={() => void make(value.listed)}
          >
            {text('report_make_evidence')}
          </button>
        </>
      )}
      <MakingPart making={making} isOurs={isOurs} />
    </section>
  );
}

interface LineProps {
  one: PackPicture;
  isIn: boolean;
  onTake: (sha256: string, isIn: boolean) => void;
}

function PackLine({ one, isIn, onTake }: LineProps) {
  const title = shown(one.listingTitle);
  const { sha256 } = one.picture;
  return (
    <KeptPicture caseId={one.caseId} picture={one.picture}>
      <p class="listing-title">
        <Name words={title} />
      </p>
      <p class="fact">
        {text('work_label')}: <Name words={one.workTitle || text('untitled_work')} />
      </p>
      <label class="pack-take">
        <input
          type="checkbox"
          checked={isIn}
          onChange={(event) => onTake(sha256 ?? '', event.currentTarget.checked)}
        />
        <span>{text('report_take')}</span>
      </label>
    </KeptPicture>
  );
}
