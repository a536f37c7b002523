// SPDX-License-Identifier: Apache-2.0
// Every scenario, in the order in which they run. One is { name, run(stage, t), only?: a browser }.
import { badHosts } from './bad-hosts.mjs';
import { changes } from './changing-page.mjs';
import { firstRun } from './first-run.mjs';
import { form } from './form.mjs';
import { furtherPlaces } from './further-places.mjs';
import { killed } from './killed.mjs';
import { leaving } from './leaving.mjs';
import { licencePage } from './licence.mjs';
import { naughtyTexts } from './naughty-texts.mjs';
import { pageKinds } from './page-kinds.mjs';
import { pictures } from './bad-pictures.mjs';
import { records } from './records.mjs';
import { requests } from './requests.mjs';
import { review } from './review.mjs';
import { rightClick } from './right-click.mjs';
import { search } from './search-page.mjs';
import { storedPages } from './stored-pages.mjs';
import { toolbar } from './toolbar.mjs';

export const scenarios = [
  ...search,
  ...pageKinds,
  ...storedPages,
  ...licencePage,
  ...furtherPlaces,
  ...toolbar,
  ...requests,
  ...firstRun,
  ...form,
  ...rightClick,
  ...naughtyTexts,
  ...changes,
  ...pictures,
  ...badHosts,
  ...killed,
  ...review,
  ...records,
  ...leaving,
];
