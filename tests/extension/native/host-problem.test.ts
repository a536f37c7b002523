// SPDX-License-Identifier: Apache-2.0
// The browsers' own words, as measured in Chromium 156 and Firefox ESR 153.
import { describe, expect, it } from 'vitest';
import { problemOfEnding } from '../../../extension/src/native/host-problem';

const chromium = 'Specified native messaging host not found.';

describe('why the host cannot be used', () => {
  it.each([
    [chromium, false, 'not_installed'],
    ['Access to the specified native messaging host is forbidden.', false, 'forbidden'],
    ['Native host has exited.', false, 'crashed'],
    ['Native host has exited.', true, 'garbled'],
    ['Error when communicating with the native messaging host.', false, 'garbled'],
    ['No such native application counterproof.host', false, 'not_installed'],
    [
      'Native application tried to send a message of 1819043144 bytes, which exceeds the limit of 1048576 bytes.',
      false,
      'garbled',
    ],
    ['An unexpected error occurred', false, 'garbled'],
    [null, false, 'crashed'],
    [null, true, 'garbled'],
    ['Words that no browser has said yet', false, 'crashed'],
  ])('%s (garbled before: %s) is %s', (text, garbled, problem) => {
    const trouble = problemOfEnding({ text, greeted: true, garbled });
    expect(trouble.problem).toBe(problem);
    expect(trouble.detail).not.toBe('');
  });
});
