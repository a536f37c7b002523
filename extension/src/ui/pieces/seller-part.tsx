// SPDX-License-Identifier: Apache-2.0
import type { PageState } from '../../messages/tab-state';
import { text } from '../text';
import { openableOnSite } from '../web-address';
import { coverageWords } from '../words/coverage-words';
import { sellerLines, sellerName } from '../words/seller-words';
import { Name } from './name';

const kLinks = [
  ['storeUrl', 'seller_open_store'],
  ['profileUrl', 'seller_open_profile'],
  ['licenceUrl', 'seller_open_licence'],
] as const;

/** A link to the page that is open already leads nowhere. */
function isThisPage(address: string, pageUrl: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(pageUrl)) return false;
  const [to, here] = [new URL(address), new URL(pageUrl)];
  const sameQuery = [...to.searchParams].every(([name, value]) => here.searchParams.get(name) === value);
  return to.host === here.host && to.pathname === here.pathname && sameQuery;
}

/** The seller of an item or store page: names, numbers, where each was read, and pages for the artist to open. */
export function SellerPart({ page }: { page: PageState }) {
  const { seller } = page;
  const coverage = coverageWords(page.coverage);
  const lines = seller ? sellerLines(seller, page.sellerSources) : [];
  if (lines.length === 0 && coverage === null) return null;
  const name = sellerName(seller);
  const links = kLinks.flatMap(([field, key]) => {
    const address = openableOnSite(seller?.[field] ?? '', page.url);
    return address === null || isThisPage(address, page.url) ? [] : [{ address, key }];
  });
  return (
    <section class="seller" aria-label={text('seller_heading')}>
      {coverage !== null && <p class="coverage">{coverage}</p>}
      {lines.length > 0 && (
        <details>
          <summary>
            {text('seller_heading')}
            {name !== null && (
              <>
                {': '}
                <Name words={name} />
              </>
            )}
          </summary>
          <dl class="seller-lines">
            {lines.map((line) => (
              <div key={line.field}>
                <dt>{line.label}</dt>
                <dd>
                  <Name words={line.value} />
                  {line.from !== null && <span class="source">{line.from}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {links.length > 0 && (
        <p class="seller-links">
          {links.map(({ address, key }) => (
            <a key={key} href={address} target="_blank" rel="noopener noreferrer">
              {text(key)}
            </a>
          ))}
        </p>
      )}
      {links.some(({ key }) => key === 'seller_open_licence') && (
        <p class="quiet-line">{text('seller_licence_help')}</p>
      )}
    </section>
  );
}
