// SPDX-License-Identifier: Apache-2.0
import { useAsked } from '../pieces/use-asked';
import { OutcomesPart } from './outcomes-part';
import { TodayPart } from './today-part';

/** What waits and what became of the cases, above the parts that open first. */
export function NewsPart({ hostReady }: { hostReady: boolean }) {
  const { value: overview } = useAsked('case.overview', hostReady, { isQuietWhenOld: true });
  return (
    <>
      <TodayPart hostReady={hostReady} overview={overview} />
      <OutcomesPart overview={overview} />
    </>
  );
}
