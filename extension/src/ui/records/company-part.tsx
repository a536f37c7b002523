// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { SellerEntity } from '../../messages/record-requests';
import { Name } from '../pieces/name';
import { shown } from '../shown-text';
import { counted, number, text } from '../text';
import { countsWords } from '../words/record-words';
import { siteName } from '../words/site-name';
import { PenaltyPart } from './penalty-part';

interface Props {
  entityId: string;
  onOpen: (storeId: string) => void;
}

/** The company behind a store, known by its licence, with all its stores together. */
export function CompanyPart({ entityId, onOpen }: Props) {
  const [company, setCompany] = useState<SellerEntity | null>(null);
  useEffect(() => {
    let current = true;
    void ask('seller.entity', { entityId }).then((answer) => {
      if (current && answer.ok) setCompany(answer.value);
    });
    return () => {
      current = false;
    };
  }, [entityId]);
  if (company === null) return null;
  const closed = company.stores.filter(({ life }) => life === 'closed').length;
  return (
    <details class="company">
      <summary>
        {text('company_heading')}: <Name words={shown(company.name) || text('store_unnamed')} /> ·{' '}
        {counted('company_stores', company.stores.length)}
      </summary>
      <p class="quiet-line">{text('company_help')}</p>
      <p>{countsWords(company.counts)}</p>
      <p>{text('company_closures', number(closed), number(company.stores.length))}</p>
      <ul class="company-stores">
        {company.stores.map((store) => (
          <li key={store.id}>
            <button type="button" class="button button-quiet" onClick={() => onOpen(store.id)}>
              <Name words={shown(store.name) || text('store_unnamed')} />
            </button>{' '}
            <span class="fact">
              {siteName(store.site)} · {countsWords(store.counts)}
            </span>
          </li>
        ))}
      </ul>
      {company.stores.length > 1 && <PenaltyPart penalties={company.penalties} />}
    </details>
  );
}
