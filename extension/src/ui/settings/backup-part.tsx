// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MadeBackup } from '../../messages/backup-requests';
import { ErrorLine } from '../pieces/error-line';
import { useAsked } from '../pieces/use-asked';
import type { MadeFile } from '../pieces/use-made-file';
import { useMadeFile } from '../pieces/use-made-file';
import { counted, day, number, text } from '../text';
import { PassphraseFields } from './passphrase-fields';
import { strengthOf } from './passphrase-strength';

const kMegabyte = 1_000_000;

function megabytes(bytes: number): string {
  return number(Math.max(0.1, Math.round(bytes / (kMegabyte / 10)) / 10));
}

/** Everything in one file that only its passphrase opens, handed to the browser. */
export function BackupPart({ hostReady }: { hostReady: boolean }) {
  const file = useMadeFile<MadeBackup>();
  const status = useAsked('backup.status', hostReady, { round: file.state === 'done' ? 1 : 0 });
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const isBusy = file.state === 'making' || file.state === 'fetching';
  const isReady = hostReady && !isBusy && first === again && strengthOf(first) !== 'short';

  const make = (): void => {
    const passphrase = first;
    // Gone from the page as soon as it is on its way.
    setFirst('');
    setAgain('');
    const press = crypto.randomUUID();
    void file.await({
      press,
      answering: ask('backup.make', { press, passphrase }),
      name: `counterproof-backup-${new Date().toISOString().slice(0, 10)}.cpmove`,
      type: () => 'application/octet-stream',
      refused: (code) => (code === 'not_found' ? text('backup_nothing') : null),
    });
  };

  return (
    <section class="settings-part backup-part" aria-labelledby="backup-heading">
      <h3 id="backup-heading">{text('backup_heading')}</h3>
      <p>{text('backup_intro')}</p>
      <p class="backup-last" role="status">
        {!hostReady && text('cases_need_host')}
        {status.value !== null &&
          (status.value.lastMade === null
            ? text('backup_never')
            : text('backup_last', day(status.value.lastMade.at), megabytes(status.value.lastMade.bytes)))}
        {status.value !== null &&
          ` ${counted('backup_holds', status.value.cases, megabytes(status.value.bytes))}`}
      </p>
      <ErrorLine error={status.error} />
      <form
        class="backup-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) make();
        }}
      >
        <PassphraseFields first={first} again={again} onFirst={setFirst} onAgain={setAgain} />
        <p>{text('backup_lost_passphrase')}</p>
        <button type="submit" class="button button-main backup-make" disabled={!isReady}>
          {text('backup_make')}
        </button>
      </form>
      <BackupProgress file={file} />
    </section>
  );
}

function BackupProgress({ file }: { file: MadeFile<MadeBackup> }) {
  const { state, progress, made } = file;
  const isBusy = state === 'making' || state === 'fetching';
  return (
    <div class="backup-making">
      <p role="status">
        {state === 'making' && text('backup_making')}
        {state === 'fetching' && text('report_fetching')}
        {state === 'stopped' && text('backup_stopped')}
        {state === 'done' && made !== null && text('backup_made', made.name, megabytes(made.report.bytes))}
      </p>
      {isBusy && (
        <progress
          aria-label={text('backup_making')}
          {...(state === 'making' && progress !== null && progress.total > 0
            ? { value: progress.done, max: progress.total }
            : {})}
        />
      )}
      {state === 'making' && (
        <button type="button" class="button button-quiet backup-stop" onClick={file.stop}>
          {text('report_stop')}
        </button>
      )}
      {made !== null && made.report.damaged > 0 && (
        <p class="error-line">{counted('backup_damaged', made.report.damaged)}</p>
      )}
      <ErrorLine error={file.error} />
    </div>
  );
}
