// SPDX-License-Identifier: Apache-2.0

/** A request of a view that cannot be done; code and sentence go to the view as they are. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'Refused';
  }
}
