// SPDX-License-Identifier: Apache-2.0
import { unknownSeller } from './bare-reading';
import type { SellerReading, SellerSources, Source } from './page-reading';

export interface SellerPart {
  fields: Partial<SellerReading>;
  source: Source;
}

export interface SellerFacts {
  reading: SellerReading;
  sources: SellerSources;
}

/** One seller out of several parts of a page; of each field the first part that has it is believed. */
export function joinedSeller(parts: readonly SellerPart[]): SellerFacts {
  const reading = unknownSeller();
  const sources: SellerSources = {};
  for (const { fields, source } of parts) {
    for (const name of Object.keys(reading) as (keyof SellerReading)[]) {
      const value = fields[name] ?? null;
      if (reading[name] !== null || value === null || value === '') continue;
      reading[name] = value;
      sources[name] = source;
    }
  }
  return { reading, sources };
}
