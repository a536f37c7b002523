// SPDX-License-Identifier: Apache-2.0
// The content script. It runs once in each document, even when it is put in again by a toolbar click.

import { failedReading, readPageInSteps } from '../sites/read-page';
import { copyPageInSteps } from './page-copy';
import { PageReader } from './page-reader';

interface Mark {
  counterproofReader?: PageReader;
}

function start(): void {
  const readers = { readPageInSteps, copyPageInSteps, failedReading };
  (globalThis as Mark).counterproofReader ??= new PageReader(document, readers);
}

interface MaybePrerendering extends Document {
  prerendering?: boolean;
}

// A page that is only loaded in advance has not been opened by the artist; nothing is read before it is.
if ((document as MaybePrerendering).prerendering) {
  document.addEventListener('prerenderingchange', start, { once: true });
} else start();
