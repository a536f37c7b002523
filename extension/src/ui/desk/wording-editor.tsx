// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LintFinding, Sentence } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { Findings } from './findings-part';
import { keepWording, kLanguages, wordingIn, wordsToChange } from './wordings';
import type { Change, Language } from './wordings';

interface Props {
  caseIds: readonly string[];
  sentence: Sentence;
  isEnglishOnly: boolean;
  onKept: (isForAll: boolean) => void;
  /** One language is kept and the other is not. */
  onChanged: () => void;
  onClose: () => void;
}

/** As long as the host takes it. */
const kLongest = 1000;

/** The artist's own words for one sentence. They are checked by the host before they are kept. */
export function WordingEditor({ caseIds, sentence, isEnglishOnly, onKept, onChanged, onClose }: Props) {
  const help = useId();
  const first = useRef<HTMLFormElement>(null);
  const [words, setWords] = useState({
    en: wordsToChange(sentence, 'en'),
    zh: wordsToChange(sentence, 'zh'),
  });
  const wasForAll = (sentence.yours ?? []).some(({ scope }) => scope === 'all');
  const [isForAll, setForAll] = useState(wasForAll);
  const [findings, setFindings] = useState<LintFinding[]>([]);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => first.current?.querySelector('textarea')?.focus(), []);

  const changes = (): Change[] => {
    const scope = isForAll ? 'all' : 'work';
    const isChanged = (language: Language): boolean =>
      words[language] !== wordsToChange(sentence, language) ||
      (isForAll !== wasForAll && wordingIn(sentence, language) !== undefined);
    return kLanguages.filter(isChanged).map((language) => ({ language, scope, text: words[language] }));
  };
  const keep = async (): Promise<void> => {
    const changed = changes();
    if (changed.length === 0) return onClose();
    const kept = await keepWording(caseIds, sentence, changed);
    setFindings(kept.findings);
    setError(kept.error);
    if (kept.error === null && kept.findings.length === 0) onKept(isForAll);
    else if (kept.kept > 0) onChanged();
  };
  return (
    <form
      ref={first}
      class="wording-editor"
      aria-describedby={help}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h5 class="part-subheading">{text('wording_heading')}</h5>
      <p id={help} class="quiet-line">
        {text('wording_help')}
      </p>
      {kLanguages
        .filter((language) => language === 'en' || !isEnglishOnly)
        .map((language) => (
          <label key={language} class="wording-field">
            {text(language === 'en' ? 'desk_english' : 'desk_chinese')}
            <textarea
              lang={language}
              rows={3}
              maxLength={kLongest}
              value={words[language]}
              onInput={({ currentTarget }) =>
                setWords((now) => ({ ...now, [language]: currentTarget.value }))
              }
            />
          </label>
        ))}
      <label class="choice-line">
        <input
          type="checkbox"
          checked={isForAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
        <span>{text('wording_for_all')}</span>
      </label>
      <div role="alert">
        <Findings findings={findings} links={0} />
      </div>
      <ErrorLine error={error} />
      <div class="actions">
        <button type="submit" class="button button-main">
          {text('wording_keep')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
