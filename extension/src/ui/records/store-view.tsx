// SPDX-License-Identifier: Apache-2.0
// One store: names and numbers it has shown, its licence, the company behind it, penalty days, and other stores that may
// belong to it, each with the reason. Possible ones are never counted together.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { StoreDetails } from '../../messages/record-requests';
import { Name } from '../pieces/name';
import { shown } from '../shown-text';
import { dayOnly, text } from '../text';
import type { TextKey } from '../text';
import { errorWords } from '../words/error-words';
import { countsWords, lifeWords } from '../words/record-words';
import { siteName } from '../words/site-name';
import { CompanyPart } from './company-part';
import { PenaltyPart } from './penalty-part';

interface Props {
  storeId: string;
  onOpen: (storeId: string) => void;
  onBack: () => void;
}

const kLicence = ['name', 'number', 'authority', 'representative', 'established', 'address'] as const;

export function StoreView({ storeId, onOpen, onBack }: Props) {
  const [details, setDetails] = useState<StoreDetails | null>(null);
  const [error, setError] = useState<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let current = true;
    setDetails(null);
    setError(null);
    scrollTo(0, 0);
    back.current?.focus({ preventScroll: true });
    void ask('seller.store', { storeId }).then((answer) => {
      if (!current) return;
      if (answer.ok) setDetails(answer.value);
      else setError(errorWords(answer));
    });
    return () => {
      current = false;
    };
  }, [storeId]);
  return (
    <div class="store-view">
      <button type="button" class="button button-quiet" ref={back} onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('sellers_back')}
      </button>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {details === null && error === null && (
        <p class="quiet-line" role="status">
          {text('sellers_loading')}
        </p>
      )}
      {details !== null && <StoreFacts details={details} onOpen={onOpen} />}
    </div>
  );
}

function StoreFacts({ details, onOpen }: { details: StoreDetails; onOpen: (storeId: string) => void }) {
  const { store, ids, names, licences, links, pooled, penalties } = details;
  const life = lifeWords(store);
  return (
    <>
      <h2 class="page-heading">
        <Name words={shown(store.name) || text('store_unnamed')} />
      </h2>
      <p>
        {siteName(store.site)}
        {life !== null && ` · ${life}`}
      </p>
      <p class="store-counts">{countsWords(store.counts)}</p>
      {store.counts.listings > 0 && (
        <a class="button seller-pack" href={`#reports/seller/${store.id}`}>
          {text('report_pack_button')}
        </a>
      )}
      {store.entityId !== null && <CompanyPart entityId={store.entityId} onOpen={onOpen} />}
      <PenaltyPart penalties={penalties} />
      <h3 class="part-subheading">{text('store_names')}</h3>
      <dl class="seller-lines">
        {names.map(({ kind, name, firstSeen, lastSeen }) => (
          <div key={`${kind} ${name}`}>
            <dt>{text(kind === 'store' ? 'seller_storeName' : 'seller_company')}</dt>
            <dd>
              <Name words={shown(name) || text('store_unnamed')} />
              <span class="source">{text('store_seen_between', dayOnly(firstSeen), dayOnly(lastSeen))}</span>
            </dd>
          </div>
        ))}
        {ids.map(({ kind, id }) => (
          <div key={`${kind} ${id}`}>
            <dt>{text(`seller_${kind === 'minisite' ? kind : `${kind}Id`}` as TextKey)}</dt>
            <dd>
              <Name words={id} />
            </dd>
          </div>
        ))}
      </dl>
      {licences.map(({ licence, seenAt }) => (
        <section key={`${seenAt} ${licence.number}`} class="licence">
          <h3 class="part-subheading">{text('store_licence', dayOnly(seenAt))}</h3>
          <dl class="seller-lines">
            {kLicence.map((field) => {
              const value = licence[field];
              return value === null || value === '' ? null : (
                <div key={field}>
                  <dt>{text(`licence_${field}`)}</dt>
                  <dd>
                    <Name words={value} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      {links.length > 0 && (
        <section class="store-links">
          <h3 class="part-subheading">{text('store_links')}</h3>
          <p class="quiet-line">{text('store_links_help')}</p>
          <ul>
            {links.map((link) => (
              <li key={`${link.storeId} ${link.reason} ${link.what}`}>
                <button type="button" class="button button-quiet" onClick={() => onOpen(link.storeId)}>
                  <Name words={shown(link.storeName) || text('store_unnamed')} />
                </button>{' '}
                <span class="fact">
                  {text(`link_reason_${link.reason}`)} <Name words={link.what} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pooled.length > 0 && (
        <section>
          <h3 class="part-subheading">{text('store_pooled')}</h3>
          <ul>
            {pooled.map(({ listingId, originalId }) => (
              <li key={`${listingId} ${originalId}`} class="fact">
                {text('store_pooled_line', listingId, originalId)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
