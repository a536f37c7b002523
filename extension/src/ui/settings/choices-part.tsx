// SPDX-License-Identifier: Apache-2.0
import { FurtherPlaces } from '../dashboard/further-places';
import { EnglishOnly } from '../desk/english-only';
import { useKeptChoice } from '../pieces/use-kept-choice';
import { text } from '../text';

/** The choices that stand beside what they change elsewhere, in one place. */
export function ChoicesPart() {
  const [isQuiet, setQuiet] = useKeptChoice('view.quiet');
  return (
    <section class="settings-part" aria-labelledby="choices-heading">
      <h3 id="choices-heading">{text('choices_heading')}</h3>
      <label class="settings-choice">
        <input
          type="checkbox"
          class="choice-quiet"
          checked={isQuiet}
          onChange={(event) => setQuiet(event.currentTarget.checked)}
        />
        <span>{text('quiet_mode')}</span>
      </label>
      <p class="fact">{text('choices_quiet_help')}</p>
      <EnglishOnly />
      <p class="fact">{text('choices_session')}</p>
      <FurtherPlaces />
      <p class="fact">{text('choices_elsewhere')}</p>
    </section>
  );
}
