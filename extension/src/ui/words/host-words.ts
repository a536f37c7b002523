// SPDX-License-Identifier: Apache-2.0
import type { HostProblem, HostState } from '../../messages/tab-state';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';

/** Something the artist should know or do before pictures can be compared. */
export interface HostWords {
  title: string;
  sentence: string;
  /** A command to run in a terminal, exactly as typed; null when none helps. */
  command: string | null;
  /** Offer "Try again". */
  retry: boolean;
  mood: 'busy' | 'notice';
  /** The part of the dashboard where it is put right; null: nothing to do there. */
  setUp: 'start' | 'portfolio' | null;
}

const kCommands: Record<HostProblem, string | null> = {
  not_installed: 'installer/run FOLDER',
  forbidden: 'counterproof register',
  crashed: 'counterproof doctor',
  garbled: 'counterproof doctor',
  outdated_host: 'installer/run FOLDER',
  outdated_extension: null,
  decoder_unavailable: 'counterproof doctor',
  silent: 'counterproof doctor',
};

export function problemWords(problem: HostProblem): HostWords {
  return {
    title: text(`host_${problem}_title` as TextKey),
    sentence: text(`host_${problem}` as TextKey),
    command: kCommands[problem],
    retry: true,
    mood: 'notice',
    setUp: 'start',
  };
}

/** null when the host is ready and every work can be compared: then there is nothing to say. */
export function hostWords(host: HostState): HostWords | null {
  if (host.state === 'connecting') {
    return {
      title: text('host_connecting_title'),
      sentence: text('host_connecting'),
      command: null,
      retry: false,
      mood: 'busy',
      setUp: null,
    };
  }
  if (host.state === 'problem') return problemWords(host.problem);

  const { state, ready, works, waiting, folders, foldersMissing } = host.portfolio;
  const notice = (title: TextKey, sentence: string, retry: boolean): HostWords => ({
    title: text(title),
    sentence,
    command: null,
    retry,
    mood: 'notice',
    setUp: 'portfolio',
  });
  if (state === 'empty' || (folders === 0 && works === 0))
    return { ...notice('portfolio_empty_title', text('portfolio_empty'), false), setUp: 'start' };
  if (state === 'indexing' && waiting > 0) {
    return {
      title: text('portfolio_indexing_title'),
      sentence: text('portfolio_indexing', number(ready), number(works)),
      command: null,
      retry: false,
      mood: 'busy',
      setUp: 'portfolio',
    };
  }
  if (ready === 0) return notice('portfolio_no_works_title', text('portfolio_no_works'), true);
  if (waiting > 0)
    return notice(
      'portfolio_interrupted_title',
      text('portfolio_interrupted', number(ready), number(works)),
      false,
    );
  if (foldersMissing > 0)
    return notice('portfolio_missing_title', counted('portfolio_missing', foldersMissing), true);
  return null;
}

/** Whether pictures can be compared with anything now. */
export function canCompare(host: HostState): boolean {
  return host.state === 'ready' && host.portfolio.ready > 0;
}
