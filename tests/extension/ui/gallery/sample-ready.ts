// SPDX-License-Identifier: Apache-2.0
import type {
  QueuedWork,
  QueuePart,
  ReadyProfile,
  ReadyStanding,
  ReadyWorks,
  RegisterQueue,
} from '../../../../extension/src/messages/registration-requests';

const kNone: ReadyWorks = {
  all: 0,
  toRegister: 0,
  waiting: 0,
  late: 0,
  approved: 0,
  oldestSent: null,
  oldestDays: 0,
};

const kStanding: ReadyStanding = {
  today: '2026-11-24',
  dated: '2026-08-22',
  source: 'Alibaba Group IP protection portal: FAQ on checking rights; guide by an artist of 2024',
  workDays: { least: 2, most: 5 },
  holidaysKnown: true,
  filed: 0,
  profiles: [],
  unowned: kNone,
};

/** Everything lies ahead. */
export const kReadyEmpty: ReadyStanding = { ...kStanding, unowned: { ...kNone, all: 40, toRegister: 40 } };

const studio: ReadyProfile = {
  profileId: 'profile-1',
  label: 'My studio',
  kind: 'artist',
  lacks: ['email'],
  steps: [
    { portal: 'ipp.alibabagroup.com', step: 'account_opened', day: '2026-11-16', businessDays: 6 },
    { portal: 'ipp.alibabagroup.com', step: 'identity_sent', day: '2026-11-17', businessDays: 5 },
  ],
  works: {
    all: 40,
    toRegister: 31,
    waiting: 6,
    late: 1,
    approved: 3,
    oldestSent: '2026-11-16',
    oldestDays: 6,
  },
};

/** In the middle of it, for two owners. */
export const kReadyUnderWay: ReadyStanding = {
  ...kStanding,
  holidaysKnown: false,
  profiles: [
    studio,
    {
      ...studio,
      profileId: 'profile-2',
      label: 'A gallery with a name that is far longer than a label of this kind should ever be',
      kind: 'agent',
      lacks: ['ownerName', 'letterEnded'],
      steps: [],
      works: kNone,
    },
  ],
};

/** Nothing is left to do. */
export const kReadyDone: ReadyStanding = {
  ...kStanding,
  filed: 12,
  profiles: [
    {
      ...studio,
      lacks: [],
      steps: [
        ...studio.steps,
        { portal: 'ipp.alibabagroup.com', step: 'identity_accepted', day: '2026-11-20', businessDays: 2 },
      ],
      works: { ...kNone, all: 40, approved: 40 },
    },
  ],
};

const kStates = ['none', 'returned', 'draft', 'lapsed'] as const;

function workOf(index: number, part: QueuePart): QueuedWork {
  const waits = part === 'waiting';
  return {
    workId: `work-${index}`,
    title:
      index === 1
        ? 'A very long title of a painting of a heron in the morning mist '.repeat(3)
        : `Heron ${index}`,
    fileName: `heron-${index}.jpg`,
    vanished: false,
    listings: Math.max(0, 14 - index * 2),
    removed: index === 0 ? 3 : 0,
    state: waits ? 'pending' : (kStates[index % kStates.length] ?? 'none'),
    sent: waits ? '2026-11-16' : null,
    businessDays: waits ? 6 - index : 0,
    late: waits && index === 0,
    holidaysKnown: true,
    lacks:
      index === 0
        ? []
        : (['title', 'authors', 'completed', 'first_published', 'official_url', 'signed_claim'].slice(
            index % 4,
          ) as QueuedWork['lacks']),
  };
}

/** A page of the list from `offset` on. */
export function registerQueueOf(count: number, part: QueuePart, offset: number): RegisterQueue {
  const total = part === 'open' ? count : Math.min(count, 3);
  const left = Math.max(0, Math.min(20, total - offset));
  return { total, works: Array.from({ length: left }, (_, index) => workOf(offset + index, part)) };
}
