// SPDX-License-Identifier: Apache-2.0
import type { HostProblem, HostState } from '../../messages/tab-state';
import { number, text } from '../text';
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
}

const kCommands: Record<HostProblem, string | null> = {
  not_installed: 'installer/run',
  forbidden: 'counterproof register',
  crashed: 'counterproof doctor',
  garbled: 'counterproof doctor',
  outdated_host: 'installer/run',
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
    };
  }
  if (host.state === 'problem') return problemWords(host.problem);

  const { state, works, waiting, folders } = host.portfolio;
  const notice = (title: TextKey, sentence: string, command: string | null): HostWords => ({
    title: text(title),
    sentence,
    command,
    retry: command !== null,
    mood: 'notice',
  });
  if (state === 'empty' || (folders === 0 && works === 0)) {
    return notice('portfolio_empty_title', text('portfolio_empty'), 'counterproof index FOLDER');
  }
  if (state === 'indexing' && waiting > 0) {
    return {
      title: text('portfolio_indexing_title'),
      sentence: text('portfolio_indexing', number(works), number(works + waiting)),
      command: null,
      retry: false,
      mood: 'busy',
    };
  }
  if (works === 0) {
    return notice('portfolio_no_works_title', text('portfolio_no_works'), 'counterproof index FOLDER');
  }
  if (waiting > 0) {
    return notice(
      'portfolio_interrupted_title',
      text('portfolio_interrupted', number(works), number(works + waiting)),
      'counterproof index FOLDER',
    );
  }
  return null;
}

/** Whether pictures can be compared with anything now. */
export function canCompare(host: HostState): boolean {
  return host.state === 'ready' && host.portfolio.works > 0;
}
