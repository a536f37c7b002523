// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { CopyButton } from '../pieces/copy-button';
import { Name } from '../pieces/name';
import { counted, text } from '../text';
import { roleWords, reasonWords } from '../words/fill-words';
import { siteName } from '../words/site-name';
import type { Prepared } from './prepared';

/** Every field of the form with what goes into it and where that comes from, each to be copied by one press. */
export function FormFields({ prepared }: { prepared: Prepared }) {
  const { draft } = prepared;
  const source = (field: string): string | null =>
    prepared.sources?.find((one) => one.field === field)?.source ?? null;
  const complaintType = text(draft.complaintType === 'store_front' ? 'desk_store_front' : 'desk_listing');
  return (
    <dl class="fields">
      <Field name={roleWords('platform')} words={siteName(draft.platform)} source={source('platform')} />
      <Field name={roleWords('work')} words={draft.work.title} source={source('work')}>
        <Name words={draft.work.title} />
      </Field>
      {draft.work.recordNumber !== null && (
        <Field
          name={roleWords('recordNumber')}
          words={draft.work.recordNumber}
          source={source('recordNumber')}
        />
      )}
      <Field name={roleWords('complaintType')} words={complaintType} source={source('complaintType')} />
      <Field name={roleWords('reason')} words={reasonWords(draft.reason)} source={source('reason')} />
      <Field
        name={`${roleWords('links')} (${counted('desk_links', draft.links.length)})`}
        words={draft.links.join('\n')}
        source={source('links')}
      >
        <ol class="links" tabIndex={0} aria-label={roleWords('links')}>
          {draft.links.map((link) => (
            <li key={link}>
              <bdi>{link}</bdi>
            </li>
          ))}
        </ol>
      </Field>
    </dl>
  );
}

interface FieldProps {
  name: string;
  words: string;
  source: string | null;
  children?: ComponentChildren;
}

function Field({ name, words, source, children }: FieldProps) {
  return (
    <div class="field field-copied">
      <dt>{name}</dt>
      <dd>
        <div class="field-words">
          {children ?? <bdi>{words}</bdi>}
          {source !== null && (
            <p class="fact">
              {text('desk_from')}: <bdi>{source}</bdi>
            </p>
          )}
        </div>
        <CopyButton words={words} name={name} />
      </dd>
    </div>
  );
}
