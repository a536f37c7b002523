// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { PaperKind, QueuedWork } from '../../messages/registration-requests';
import { allPieces } from '../pieces/all-pieces';
import { saveFile } from '../save-file';
import { text } from '../text';
import { errorWords } from '../words/error-words';

export interface Paper {
  /** The work whose paper is being made, or was made last. */
  workId: string | null;
  busy: boolean;
  said: string;
  error: string | null;
  make: (work: QueuedWork, kind: PaperKind) => Promise<void>;
}

const kLongestTitle = 60;

function fileName({ title }: QueuedWork, kind: PaperKind): string {
  const words = (title.match(/[\p{L}\p{N}]+/gu) ?? ['work']).join('-').slice(0, kLongestTitle);
  const [what, ending] = {
    sample_jpeg: ['sample', 'jpg'],
    sample_pdf: ['sample', 'pdf'],
    claim_pdf: ['claim', 'pdf'],
  }[kind] as [string, string];
  return `${what}-${words}.${ending}`;
}

/** Has a paper made and hands it to the browser; one at a time. */
export function usePaper(): Paper {
  const [workId, setWork] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);
  const make = async (work: QueuedWork, kind: PaperKind): Promise<void> => {
    setWork(work.workId);
    setBusy(true);
    setSaid(text('ready_paper_making'));
    setError(null);
    const made = await ask('registration.paper', { workId: work.workId, kind });
    const whole = made.ok
      ? await allPieces((offset) => ask('report.piece', { sha256: made.value.sha256, offset }))
      : made;
    setBusy(false);
    if (!made.ok || !whole.ok) {
      setSaid('');
      const failed = made.ok ? whole : made;
      return setError(failed.ok ? null : errorWords(failed));
    }
    const name = fileName(work, kind);
    saveFile(name, whole.pieces, made.value.type);
    setSaid(text('save_page_saved', name));
  };
  return { workId, busy, said, error, make };
}
