// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../protocol/generated/constants';

/** The host answered, and the answer is no: an error of the protocol. The connection is well. */
export class HostRefusal extends Error {
  constructor(
    readonly code: ErrorCode | 'unknown_error',
    message: string,
    readonly details: string,
  ) {
    super(message);
    this.name = 'HostRefusal';
  }
}

/** The host answered a request about pictures without a word about this one. */
export class NoVerdict extends Error {
  constructor(key: string) {
    super(`A picture got no verdict: ${key}`);
    this.name = 'NoVerdict';
  }
}
