// SPDX-License-Identifier: Apache-2.0
import { ownVersion } from '../../browser/own-address';
import { text } from '../text';

/** The promise, the version, and, in a language that nobody has reviewed yet, that it is a draft. */
export function AboutLine() {
  const draft = text('locale_draft');
  return (
    <>
      {text('stays_here')} {text('about_version', ownVersion())}
      {draft !== '-' && ` ${draft}`}
    </>
  );
}
