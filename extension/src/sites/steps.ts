// SPDX-License-Identifier: Apache-2.0
// Reading that may be interrupted: a page can have 10,000 cards, and reading them in one go would hold it up.

/** Yields wherever whoever runs it may pause; the document may have changed when it goes on. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs to the end without a pause. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What `map` gives for each entry, with a pause allowed after each. */
export function* eachInSteps<Entry, Result>(
  entries: Iterable<Entry>,
  map: (entry: Entry) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const entry of entries) {
    results.push(map(entry));
    yield;
  }
  return results;
}
