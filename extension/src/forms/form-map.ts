// SPDX-License-Identifier: Apache-2.0
// A form map says, as dated data, by which labels a portal's fields and choices are known. A newer map changes labels,
// choices and limits; it cannot add a host (portals.json and the manifest name those).

import alibabaIpp from './maps/alibaba-ipp.json';
import type { FieldRole } from './plan';

export interface FieldMap {
  /** choice: one of several options; lines: one entry a line; text: free text. */
  kind: 'choice' | 'lines' | 'text';
  /** Labels by language, lower case. */
  labels: Record<string, string[]>;
  /** Our value → the option texts that mean it, lower case. */
  choices?: Record<string, string[]>;
  /** Most entries of a `lines` field. */
  limit?: number;
}

export interface FormMap {
  name: string;
  dated: string;
  source: string;
  hosts: string[];
  /** The form is recognised only with all of these, and with one of needsOneOf. */
  needs: FieldRole[];
  needsOneOf: FieldRole[];
  fields: Partial<Record<FieldRole, FieldMap>>;
}

const maps: FormMap[] = [alibabaIpp as FormMap];

/** The map for a portal's address; null for any host that is not on the list, other schemes and ports included. */
export function formMapFor(url: string): FormMap | null {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  if (address.protocol !== 'https:' || address.port !== '') return null;
  return maps.find(({ hosts }) => hosts.includes(address.hostname)) ?? null;
}
