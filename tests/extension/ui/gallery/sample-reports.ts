// SPDX-License-Identifier: Apache-2.0
// Pictures that cases keep, and what packs would hold, as the gallery and the tests show them.

import type {
  CasePicture,
  CasePictures,
  MadeReport,
  ReportContents,
} from '../../../../extension/src/messages/report-requests';
import { kNaughty } from '../states';

const kTime = '2026-11-23T10:04:05.120Z';
const digest = (turn: number): string => String(turn % 10).repeat(64);

export function picture(turn: number): CasePicture {
  return {
    key: `S${turn}`,
    address: `https://ae01.alicdn.com/kf/S7eb0c4f2a9d84c11b6d1e0f2a3b4c5d${turn}.jpg`,
    sha256: digest(turn),
    bytes: 48_211 + turn,
    receivedAt: kTime,
    notedAt: kTime,
    redrawn: turn === 2,
    standing: 'kept',
  };
}

function lost(turn: number, standing: CasePicture['standing']): CasePicture {
  return { ...picture(turn), sha256: null, bytes: 0, receivedAt: null, redrawn: false, standing };
}

export function picturesOf(kept: number): CasePictures {
  const pictures = [
    ...Array.from({ length: kept }, (_, turn) => picture(turn)),
    ...(kept > 0 ? [lost(7, 'not_held'), lost(8, 'no_room'), lost(9, 'taken_back')] : []),
  ];
  return { total: pictures.length, kept, pictures };
}

/** `shown` of `total` pictures were shown so far. */
export function contentsOf(total: number, shown = total): ReportContents {
  const titles = ['Blue Heron Canvas Wall Art 40x60', kNaughty.join(' ').slice(0, 300), '苍鹭帆布挂画'];
  return {
    cases: total + 1,
    withoutPicture: 1,
    notKept: total > 0 ? 3 : 0,
    letters: total > 0 ? 12 : 0,
    listed: digest(8),
    total,
    pictures: Array.from({ length: shown }, (_, turn) => ({
      caseId: `017f22e2-79b0-7fff-bfff-${String(turn).padStart(12, '0')}`,
      listingTitle: titles[turn % titles.length] ?? '',
      workTitle: 'Blue Heron',
      picture: picture(turn),
    })),
  };
}

export const kMade: MadeReport = {
  sha256: digest(1),
  bytes: 3,
  type: 'application/zip',
  cases: 4,
  pictures: 2,
  leftOut: 1,
  withoutPicture: 1,
  notShown: 1,
  notKept: 3,
  letters: 0,
  letterFiles: 0,
  entries: 120,
  head: digest(4),
  publicKey: digest(5),
};

/** Of a file or a picture: a small PNG, whole. */
export const kPiece = {
  bytes: 141,
  data: 'iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAIAAABvFaqvAAAAVElEQVR42mN4cWMHVRDD0DRIJ6+YIoOA+jERyQZhNQWPWQykmoLLLAYyTMFq1uA3iEhTMM0aQWFEzXREzZRNTl7ryvIiiID6CaohyiBi0KhBdDQIAIP07hEXae+4AAAAAElFTkSuQmCC',
};
