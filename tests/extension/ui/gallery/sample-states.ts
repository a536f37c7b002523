// SPDX-License-Identifier: Apache-2.0
// States of a tab that several scenes show.

import * as states from '../states';

const { tab, page, pictures } = states;
export const rows = [...states.kThreeMatches, ...states.kTwoPossible];
export const captcha = tab({
  page: page({ kind: 'unreadable', reason: 'captcha', listings: 0 }),
  scan: { state: 'done', pictures: pictures({ seen: 0, checked: 0 }) },
});
export const unreached = tab({
  host: states.kNotInstalled,
  scan: { state: 'idle', pictures: pictures({ checked: 0, waiting: 60 }) },
});
