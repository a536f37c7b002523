// SPDX-License-Identifier: Apache-2.0
// The way to the first complaint, as views ask for it.

import type { RegistrationRequests } from '../messages/registration-requests';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';

type Handlers = {
  [T in keyof RegistrationRequests]: (
    request: RegistrationRequests[T]['request'],
  ) => Promise<RegistrationRequests[T]['value']>;
};

const kPage = 20;

export function registrationHandlers(link: Pick<HostLink, 'request'>): Handlers {
  return {
    'registration.standing': () => orUpdate(link.request('registration.standing', {})),
    'registration.mark': ({ press, profileId, portal, step, day }) =>
      orUpdate(link.request('registration.mark', { requestKey: press, profileId, portal, step, day })),
    'registration.queue': ({ part, offset }) =>
      orUpdate(link.request('registration.queue', { part, offset, limit: kPage })),
    'registration.paper': ({ workId, kind }) =>
      orUpdate(link.request('registration.paper', { workId, kind })),
  };
}
