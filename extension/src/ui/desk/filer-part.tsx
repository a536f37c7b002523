// SPDX-License-Identifier: Apache-2.0
// Who files this form, and in short what the seller will see of them; said before anything is filled in.

import { useAsked } from '../pieces/use-asked';
import { Name } from '../pieces/name';
import { text } from '../text';
import { fieldWords } from '../words/profile-words';

export function FilerPart({ profileId }: { profileId: string | null }) {
  const { value } = useAsked('profile.list', true, { isQuietWhenOld: true });
  if (value === null) return null;
  const profile = value.profiles.find(({ id }) => id === profileId);
  if (profile === undefined)
    return (
      <section class="filer">
        <p class="quiet-line">
          {text('filer_none')} <a href="#profiles">{text('filer_to_profiles')}</a>
        </p>
      </section>
    );
  const seen = value.sellerSees.fields.filter((field) => profile.filled.includes(field));
  return (
    <section class="filer">
      <p>
        {text('filer_is')} <Name words={profile.label} />
      </p>
      <p class="quiet-line">
        {seen.length === 0
          ? text('filer_sees_account')
          : text('filer_sees', seen.map(fieldWords).join(text('list_comma')))}{' '}
        <a href="#profiles">{text('filer_to_profiles')}</a>
      </p>
      {value.locked !== null && <p class="error-line">{value.locked}</p>}
    </section>
  );
}
