// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { text } from '../text';
import { errorWords } from '../words/error-words';

export interface Folders {
  /** The system's dialog is open, or the folders are being looked through. */
  busy: boolean;
  /** What came of the last press. */
  line: string;
  error: string | null;
  /** A command to type, where the system has no dialog. */
  command: string | null;
  choose: () => void;
  rescan: () => void;
}

const kCommand = 'counterproof index FOLDER';

/** The command that a sentence of the host names; ours when it names none. */
function commandIn(message: string): string {
  return /counterproof index [^\s.,;"”]+/.exec(message)?.[0] ?? kCommand;
}

/**
 * Adding folders and reading them again; `count` is how many there are. The folder's place never comes here: the host's own dialog asks for it.
 */
export function useFolders(count: number, onChange: () => void): Folders {
  const [busy, setBusy] = useState(false);
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [command, setCommand] = useState<string | null>(null);

  // The command was typed: a folder has come, and there is nothing left to say.
  useEffect(() => setCommand(null), [count]);

  const start = (words: string): void => {
    setBusy(true);
    setError(null);
    setCommand(null);
    setLine(words);
  };
  const choose = useCallback(() => {
    start(text('folder_choosing'));
    void ask('portfolio.chooseFolder', {}).then((answer) => {
      setBusy(false);
      if (answer.ok) {
        setLine(text(answer.value.outcome === 'added' ? 'folder_added' : 'folder_cancelled'));
        onChange();
        return;
      }
      setLine('');
      if (answer.code === 'no_dialog') setCommand(commandIn(answer.message));
      else setError(errorWords(answer));
    });
  }, [onChange]);
  const rescan = useCallback(() => {
    start('');
    void ask('portfolio.rescan', {}).then((answer) => {
      setBusy(false);
      if (answer.ok) {
        setLine(text('rescan_started'));
        onChange();
      } else setError(errorWords(answer));
    });
  }, [onChange]);
  return { busy, line, error, command, choose, rescan };
}
