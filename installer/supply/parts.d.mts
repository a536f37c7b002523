// SPDX-License-Identifier: Apache-2.0
export interface NpmPart {
  name: string;
  version: string;
  licence: string;
  dev: boolean;
  optional: boolean;
  shipped: boolean;
}
export function npmRows(): NpmPart[];
