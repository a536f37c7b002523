// SPDX-License-Identifier: Apache-2.0
import type { ReportProgress } from '../../messages/report-requests';
import { ErrorLine } from '../pieces/error-line';
import { counted, number, text } from '../text';
import type { Making } from './use-making';

function stepWords(progress: ReportProgress | null): string {
  if (progress?.step === 'pictures')
    return text('report_step_pictures', number(progress.done), number(progress.total));
  if (progress?.step === 'pages') return text('report_step_pages');
  return text(progress?.step === 'sealing' ? 'report_step_sealing' : 'report_making');
}

export function isUnderWay({ state }: Making): boolean {
  return state === 'making' || state === 'fetching';
}

/** How far the making is, and what came of it; of another report only that it is being made. */
export function MakingPart({ making, isOurs }: { making: Making; isOurs: boolean }) {
  const { state, progress, made } = making;
  const isBusy = isUnderWay(making);
  if (!isOurs && !isBusy) return null;
  return (
    <div class="report-making">
      <p role="status">
        {!isOurs && `${text('report_another')} `}
        {state === 'making' && stepWords(progress)}
        {state === 'fetching' && text('report_fetching')}
        {state === 'stopped' && text('report_stopped')}
        {state === 'done' && made !== null && text('save_page_saved', made.name)}
      </p>
      {isBusy && (
        <progress
          aria-label={text('report_making')}
          {...(progress?.step === 'pictures' && progress.total > 0
            ? { value: progress.done, max: progress.total }
            : {})}
        />
      )}
      {state === 'making' && (
        <button type="button" class="button button-quiet report-stop" onClick={making.stop}>
          {text('report_stop')}
        </button>
      )}
      {made !== null && made.report.head !== '' && (
        <div class="report-made">
          <p>
            {counted('report_pictures', made.report.pictures)}
            {made.report.leftOut > 0 && ` ${counted('report_left_out', made.report.leftOut)}`}
            {made.report.notShown > 0 && ` ${counted('report_not_shown', made.report.notShown)}`}
            {making.order?.withLetters && ` ${counted('report_letters_in', made.report.letters)}`}
          </p>
          <p>{text('report_note_head')}</p>
          <code class="picture-hash">{`${made.report.entries}:${made.report.head}`}</code>
          <code class="picture-hash">{made.report.publicKey}</code>
        </div>
      )}
      <ErrorLine error={making.error} />
    </div>
  );
}
