// SPDX-License-Identifier: Apache-2.0
// data: addresses of pictures, asked for once per view and then kept: they come from our own cache and from the host,
// never from the network.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { toBase64 } from '../../messages/base64';
import { allPieces, joined } from './all-pieces';
import { KeptPictures } from './kept-pictures';
import { whenItsTurn } from './thumbnail-queue';

const kAskAgainMs = [1000, 4000];

export type PictureSource =
  | { kind: 'listing'; key: string }
  | { kind: 'work'; workId: string }
  /** One that a case keeps. */
  | { kind: 'kept'; caseId: string; sha256: string };
export type Loaded = { state: 'loading' } | { state: 'there'; src: string } | { state: 'missing' };

const kept = new KeptPictures();

async function keptPicture(caseId: string, sha256: string): Promise<string | null> {
  const whole = await allPieces((offset) => ask('case.picture', { caseId, sha256, offset }));
  // Which kind of picture it is, browsers tell by its first bytes.
  return whole.ok ? `data:image/jpeg;base64,${toBase64(joined(whole.pieces))}` : null;
}

const nameOf = (source: PictureSource): string =>
  source.kind === 'listing' ? source.key : source.kind === 'work' ? source.workId : source.sha256;

async function fetchSource(source: PictureSource): Promise<string | null> {
  if (source.kind === 'kept') return keptPicture(source.caseId, source.sha256);
  const answer =
    source.kind === 'listing'
      ? await ask('picture.shown', { key: source.key })
      : await ask('work.thumbnail', { workId: source.workId });
  if (!answer.ok || !answer.value.src.startsWith('data:image/')) return null;
  return answer.value.src;
}

function sourceOf(source: PictureSource): Promise<string | null> {
  return kept.of(`${source.kind} ${nameOf(source)}`, () => fetchSource(source));
}

export function usePicture(source: PictureSource, wanted: boolean): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const name = nameOf(source);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    setLoaded({ state: 'loading' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let takeBack = (): void => undefined;
    const look = async (again: readonly number[]): Promise<void> => {
      const src = await sourceOf(source);
      if (!current) return;
      setLoaded(src === null ? { state: 'missing' } : { state: 'there', src });
      const [wait, ...later] = again;
      if (src === null && wait !== undefined)
        timer = setTimeout(() => (takeBack = whenItsTurn(() => look(later))), wait);
    };
    takeBack = whenItsTurn(() => look(kAskAgainMs));
    return () => {
      current = false;
      takeBack();
      clearTimeout(timer);
    };
    // The source is named by its kind and key; the object itself is new at every render.
  }, [source.kind, name, wanted]);
  return loaded;
}
