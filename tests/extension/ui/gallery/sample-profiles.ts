// SPDX-License-Identifier: Apache-2.0
import type { Profile, Profiles } from '../../../../extension/src/messages/profile-requests';

const kMine: Profile = {
  id: 'profile-1',
  kind: 'artist',
  label: 'My studio',
  penName: 'Ana Pintora',
  letterExpires: null,
  takesRest: true,
  filled: ['legalName', 'address', 'email', 'identityName'],
  works: 0,
};
const kFriend: Profile = {
  id: 'profile-2',
  kind: 'agent',
  label: 'For Mirela',
  penName: 'Mirela Ink',
  letterExpires: '2027-06-30',
  takesRest: false,
  filled: ['legalName', 'ownerName', 'address', 'email', 'phone', 'country'],
  works: 3,
};
const kCompany: Profile = {
  id: 'profile-3',
  kind: 'company',
  label: 'Heron Prints Ltd., the shop with the long name that was chosen in a hurry',
  penName: '',
  letterExpires: null,
  takesRest: false,
  filled: [],
  works: 1,
};

/** The first `count` profiles. */
export function profilesOf(count: number, key: Profiles['key'] = count === 0 ? 'unused' : 'good'): Profiles {
  const isLocked = key === 'missing' || key === 'wrong';
  return {
    profiles: [kMine, kFriend, kCompany].slice(0, count),
    key,
    locked: isLocked
      ? 'The key to your personal details is missing: put keys/profile-fields back into Counterproof\u2019s data folder from a saved copy. If there is none, remove the profiles and write them again. All else still works.'
      : null,
    sellerSees: {
      dated: '2026-06-18',
      source: 'AliExpress intellectual property policy',
      fields: ['legalName', 'address', 'email', 'phone', 'country'],
    },
  };
}
