// SPDX-License-Identifier: Apache-2.0
// Marketplaces that are read only once the artist allows it, in the browser's own question.

import { useEffect, useState } from 'preact/hooks';
import { hasOrigins, requestOrigins } from '../../browser/permissions';
import type { OptionalSite } from '../../sites/optional-sites';
import { optionalSites } from '../../sites/optional-sites';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { siteName } from '../words/site-name';

export function FurtherPlaces() {
  if (optionalSites.length === 0) return null;
  return (
    <details class="further">
      <summary>{text('optional_heading')}</summary>
      <p class="quiet-line">{text('optional_help')}</p>
      {optionalSites.map((site) => (
        <Place key={site.site} site={site} />
      ))}
    </details>
  );
}

function Place({ site }: { site: OptionalSite }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const name = siteName(site.site);
  useEffect(() => {
    void hasOrigins(site.origins).then(setAllowed);
  }, [site]);
  // Nothing before the question: Firefox takes it only as the first thing that a press does.
  const ask = (): void => {
    void requestOrigins(site.origins).then((given) => {
      setAllowed(given);
      setRefused(!given);
    });
  };
  return (
    <div class="further-place">
      {allowed === true ? (
        <p role="status">{text('optional_allowed', name)}</p>
      ) : (
        <button type="button" class="button" onClick={ask}>
          {text('optional_allow', name)}
        </button>
      )}
      <ErrorLine error={refused ? text('optional_refused', name) : null} />
    </div>
  );
}
