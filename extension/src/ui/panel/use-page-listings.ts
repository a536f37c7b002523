// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { PageListingRow } from '../../messages/view-messages';
import { errorWords } from '../words/error-words';

export interface PageListings {
  rows: PageListingRow[];
  loading: boolean;
  error: string | null;
}

// An endless page may have more; the artist finds a listing by its words long before that.
const kMostRows = 5000;

/** All listings of the open page, asked for page by page. */
export function usePageListings(tabId: number): PageListings {
  const [listings, setListings] = useState<PageListings>({ rows: [], loading: true, error: null });
  useEffect(() => {
    let current = true;
    const readAll = async (): Promise<void> => {
      const rows: PageListingRow[] = [];
      let cursor: string | null = null;
      do {
        const answer: Awaited<ReturnType<typeof ask<'page.listings'>>> = await ask('page.listings', {
          tabId,
          cursor,
        });
        if (!current) return;
        if (!answer.ok) {
          setListings({ rows, loading: false, error: errorWords(answer) });
          return;
        }
        rows.push(...answer.value.listings);
        cursor = answer.value.next;
      } while (cursor !== null && rows.length < kMostRows);
      setListings({ rows, loading: false, error: null });
    };
    setListings({ rows: [], loading: true, error: null });
    void readAll();
    return () => {
      current = false;
    };
  }, [tabId]);
  return listings;
}
