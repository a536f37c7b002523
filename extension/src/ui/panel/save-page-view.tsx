// SPDX-License-Identifier: Apache-2.0
// "Save this page": everything that will be saved is shown first, as text; only then the artist saves it. Nothing is
// sent anywhere: the browser writes a file into the artist's downloads.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { PageState } from '../../messages/tab-state';
import type { ViewRequests } from '../../messages/view-messages';
import { LongText } from '../pieces/long-text';
import { saveFile } from '../save-file';
import { counted, number, text } from '../text';
import { errorWords } from '../words/error-words';
import { siteName } from '../words/site-name';
import { removedWords } from '../words/removed-words';

type Copy = ViewRequests['page.copy']['value'];

/** The copy is made in the page's own process: what is not of the right shape is not shown as if it were. */
function isWhole(copy: Copy): boolean {
  return (
    typeof copy.html === 'string' && Array.isArray(copy.reading?.listings) && Array.isArray(copy.removed)
  );
}

interface Props {
  tabId: number;
  page: PageState | null;
  onBack: () => void;
}

export function SavePageView({ tabId, page, onBack }: Props) {
  const [copy, setCopy] = useState<Copy | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [saved, setSaved] = useState('');

  useEffect(() => {
    let current = true;
    setCopy(null);
    setError(null);
    void ask('page.copy', { tabId }).then((answer) => {
      if (!current) return;
      if (answer.ok && isWhole(answer.value)) setCopy(answer.value);
      else if (answer.ok) setError(text('error_unforeseen'));
      else setError(errorWords(answer));
    });
    return () => {
      current = false;
    };
  }, [tabId]);

  const name = `${page?.site ?? 'page'}-${page?.kind ?? 'page'}`;
  const save = (file: string, content: string, type: string): void => {
    saveFile(file, [content], `${type};charset=utf-8`);
    setSaved(text('save_page_saved', file));
  };
  return (
    <section class="save-page" aria-label={text('save_page_heading')}>
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('back_to_matches')}
      </button>
      <h2 class="part-heading">{text('save_page_heading')}</h2>
      <p>{text('save_page_intro')}</p>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {copy === null && error === null && (
        <p class="quiet-line" role="status">
          {text('save_page_loading')}
        </p>
      )}
      {copy !== null && (
        <>
          <Removed removed={copy.removed} />
          <h3 class="part-subheading">{text('save_page_reading')}</h3>
          <p>
            {text(
              'save_page_read',
              siteName(copy.reading.site),
              counted('count_listings', copy.reading.listings.length),
            )}
          </p>
          <details>
            <summary>{text('save_page_show_reading')}</summary>
            <LongText words={JSON.stringify(copy.reading, null, 2)} label={text('save_page_reading')} />
          </details>
          <h3 class="part-subheading">{text('save_page_html')}</h3>
          <p class="quiet-line">{text('save_page_size', number(Math.ceil(copy.html.length / 1000)))}</p>
          <LongText words={copy.html} label={text('save_page_html')} />
          <div class="actions">
            <button
              type="button"
              class="button button-main"
              onClick={() => save(`${name}.html`, copy.html, 'text/html')}
            >
              {text('save_page_save')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() =>
                save(`${name}.reading.json`, `${JSON.stringify(copy.reading, null, 2)}\n`, 'application/json')
              }
            >
              {text('save_page_save_reading')}
            </button>
          </div>
          <p class="quiet-line" role="status">
            {saved}
          </p>
        </>
      )}
    </section>
  );
}

function Removed({ removed }: { removed: Copy['removed'] }) {
  const some = removed.filter((one) => typeof one?.what === 'string' && Number(one.count) > 0).slice(0, 40);
  return (
    <>
      <h3 class="part-subheading">{text('save_page_removed')}</h3>
      {some.length === 0 ? (
        <p class="quiet-line">{text('save_page_removed_nothing')}</p>
      ) : (
        <ul class="removed">
          {some.map((one) => (
            <li key={one.what}>
              <span>{removedWords(one.what)}</span> <strong>{number(one.count)}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
