// SPDX-License-Identifier: Apache-2.0
import type { JSX } from 'preact';
import type { Sentence, Statement } from '../../messages/complaint-requests';
import { text } from '../text';

export interface LinesProps {
  statement: Statement;
  name: string;
  isEnglishOnly: boolean;
}

/** English and Chinese side by side, each sentence with what it stands on; `mark` adds to that. */
export function StatementLines({
  statement,
  name,
  isEnglishOnly,
  mark,
}: LinesProps & { mark?: (sentence: Sentence) => JSX.Element | null }) {
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={name}>
      <table class="statement-lines">
        <thead>
          <tr>
            <th scope="col">{text('desk_english')}</th>
            {!isEnglishOnly && <th scope="col">{text('desk_chinese')}</th>}
            <th scope="col">{text('desk_from')}</th>
          </tr>
        </thead>
        <tbody>
          {statement.sentences.map((sentence, index) => (
            <tr key={`${index} ${sentence.en}`}>
              <td lang="en">
                <bdi>{sentence.en}</bdi>
                {mark?.(sentence)}
              </td>
              {!isEnglishOnly && (
                <td lang="zh">
                  <bdi>{sentence.zh}</bdi>
                </td>
              )}
              <td class="fact">
                <bdi>{sentence.sources.join(text('list_comma'))}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
