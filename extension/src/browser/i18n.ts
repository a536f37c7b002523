// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

/** The sentence of this key in the artist's language, with `$1`… filled in; empty when the key is unknown. */
export function getMessage(key: string, substitutions: string[]): string {
  return api().i18n.getMessage(key, substitutions);
}
