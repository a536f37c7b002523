// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { CasesView } from '../panel/cases-view';
import { AddByLink } from './add-by-link';

/** The cases, and the way to add listings to them that are known by their links only. */
export function CasesPart({ hostReady }: { hostReady: boolean }) {
  const [adding, setAdding] = useState(false);
  const back = (): void => setAdding(false);
  return adding ? (
    <AddByLink onBack={back} />
  ) : (
    <CasesView tabId={-1} portal={null} stored={0} hostReady={hostReady} onAdd={() => setAdding(true)} />
  );
}
