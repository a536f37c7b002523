// SPDX-License-Identifier: Apache-2.0
// The pictures that are kept with a case. The host holds what came for matching for a while only; a verdict is remembered
// for longer, so that a picture may not have come since. What the browser still has of it is sent once more.

import type { HostLink } from '../native/host-link';
import type { MethodParams, MethodResults } from '../protocol/generated/types';
import { orUpdate } from './portfolio-requests';

export interface CaseOpener {
  link: Pick<HostLink, 'request'>;
  /** Sends the host what is kept of these pictures; how many those were. Never rejects. */
  sendPictures(keys: readonly string[]): Promise<number>;
}

/** Opening twice with one key opens once, and keeps what has come meanwhile. */
export async function openKeeping(
  { link, sendPictures }: CaseOpener,
  params: MethodParams['case.open'],
): Promise<MethodResults['case.open']> {
  const opened = await orUpdate(link.request('case.open', params));
  if ((opened.pictures?.notKept ?? 0) === 0) return opened;
  const sent = await sendPictures((params.pictures ?? []).map(({ key }) => key));
  if (sent === 0) return opened;
  // The case is stored whatever comes of this.
  const again = await link.request('case.open', params).catch(() => null);
  return again?.pictures ? { ...opened, pictures: again.pictures } : opened;
}
