// SPDX-License-Identifier: Apache-2.0
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Sentence } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { StatementLines } from './statement-lines';
import type { LinesProps } from './statement-lines';
import { WordingEditor } from './wording-editor';
import { WordingMark } from './wording-mark';
import { takeBack, wordAgain } from './wordings';
import type { Kept } from './wordings';

interface Props extends LinesProps {
  /** The cases of the form. */
  caseIds: readonly string[];
  onWorded: () => void;
}

/** The lines, and one of them in the artist's hands. */
export function WordedLines({ caseIds, onWorded, ...lines }: Props) {
  const [changing, setChanging] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | null>(null);
  const sentence = lines.statement.sentences.find(({ name }) => name !== undefined && name === changing);
  const say = (words: string): void => {
    setLine(words);
    setChanging(null);
    onWorded();
  };
  const done = async (asked: Promise<Kept>, words: string): Promise<void> => {
    const { error: why, findings } = await asked;
    setError(why ?? findings[0]?.sentence ?? null);
    if (why === null && findings.length === 0) say(words);
  };
  const mark = (one: Sentence): JSX.Element | null =>
    one.name === undefined ? null : (
      <WordingMark
        sentence={one}
        isChanging={one === sentence}
        onChange={() => {
          setLine('');
          setChanging(one === sentence ? null : (one.name ?? null));
        }}
        onBack={() => void done(takeBack(caseIds, one), text('wording_taken_back'))}
        onAgain={() => void done(wordAgain(caseIds, one), text('wording_used_again'))}
      />
    );
  return (
    <>
      <StatementLines {...lines} mark={mark} />
      <p class="quiet-line wording-said" role="status">
        {line}
      </p>
      <ErrorLine error={error} />
      {sentence !== undefined && (
        <WordingEditor
          key={sentence.name}
          caseIds={caseIds}
          sentence={sentence}
          isEnglishOnly={lines.isEnglishOnly}
          onKept={(isForAll) => say(text(isForAll ? 'wording_kept_all' : 'wording_kept'))}
          onChanged={onWorded}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}
