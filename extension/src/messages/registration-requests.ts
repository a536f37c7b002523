// SPDX-License-Identifier: Apache-2.0
// What the views ask about getting ready: accounts on the portals, works to register there, and the papers for that.
// Part of view-messages.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type ReadyStanding = MethodResults['registration.standing'];
export type ReadyProfile = ReadyStanding['profiles'][number];
export type ReadyWorks = ReadyStanding['unowned'];
export type Portal = MethodParams['registration.mark']['portal'];
export type PortalStep = MethodParams['registration.mark']['step'];
export type RegisterQueue = MethodResults['registration.queue'];
export type QueuedWork = RegisterQueue['works'][number];
export type QueuePart = MethodParams['registration.queue']['part'];
export type PaperKind = MethodParams['registration.paper']['kind'];

export interface RegistrationRequests {
  /** How far the profiles are on the way to their first complaint. */
  'registration.standing': { request: Record<string, never>; value: ReadyStanding };
  /** The day of a step that only the artist knows of; null takes it back. `press` names the press. */
  'registration.mark': {
    request: Omit<MethodParams['registration.mark'], 'requestKey'> & { press: string };
    value: MethodResults['registration.mark'];
  };
  /** Works to register, the most copied first, or those that wait for the portal; page by page. */
  'registration.queue': { request: { part: QueuePart; offset: number }; value: RegisterQueue };
  /** Makes a paper for a work; its pieces come by report.piece. */
  'registration.paper': {
    request: MethodParams['registration.paper'];
    value: MethodResults['registration.paper'];
  };
}
