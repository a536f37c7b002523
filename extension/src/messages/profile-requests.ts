// SPDX-License-Identifier: Apache-2.0
// What the views ask of those who file complaints. Part of view-messages.ts. No request of a view gives what is sealed:
// that goes from the host through the background into the form, and nowhere else.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type Profiles = MethodResults['profile.list'];
export type Profile = Profiles['profiles'][number];
export type ProfileKind = Profile['kind'];
export type SealedField = Profile['filled'][number];
export type SellerSees = Profiles['sellerSees'];
export type WorkOwner = MethodResults['profile.owners']['owners'][number];

type Pressed<M extends keyof MethodParams> = Omit<MethodParams[M], 'requestKey'> & { press: string };

/** Who files, for these cases; `press` names the press on Fill, which opens the sealed fields once. */
export interface Filer {
  press: string;
  profileId: string;
  caseIds: string[];
}

export interface ProfileRequests {
  'profile.list': { request: Record<string, never>; value: Profiles };
  'profile.write': { request: Pressed<'profile.write'>; value: { profileId: string } };
  'profile.remove': { request: Pressed<'profile.remove'>; value: { works: number } };
  'profile.give': { request: Pressed<'profile.give'>; value: { works: number } };
  'profile.owners': { request: { workIds: string[] }; value: { owners: WorkOwner[] } };
}

export type ProfileRequestType = keyof ProfileRequests;
