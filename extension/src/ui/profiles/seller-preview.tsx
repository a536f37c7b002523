// SPDX-License-Identifier: Apache-2.0
import type { Profile, SealedField, SellerSees } from '../../messages/profile-requests';
import { dayOnly, text } from '../text';
import { fieldWords } from '../words/profile-words';

interface Props {
  sees: SellerSees;
  profile: Profile | null;
  /** What is being typed. */
  typed?: Partial<Record<SealedField, string>>;
}

/** What a portal gives the seller, as far as it is known: advice first, then field by field. */
export function SellerPreview({ sees, profile, typed = {} }: Props) {
  const shownAs = (field: SealedField): preact.JSX.Element | string => {
    const now = typed[field];
    if (now !== undefined && now.trim() !== '') return <bdi>{now}</bdi>;
    const isKept = now === undefined && profile?.filled.includes(field) === true;
    return text(isKept ? 'profile_seen_kept' : 'profile_seen_nothing');
  };
  return (
    <section class="seller-preview" aria-label={text('profile_seen_heading')}>
      <h3 class="part-subheading">{text('profile_seen_heading')}</h3>
      <p>{text('profile_seen_advice')}</p>
      <dl class="seen-fields">
        {sees.fields.map((field) => (
          <div key={field} class="seen-field">
            <dt>{fieldWords(field)}</dt>
            <dd>{shownAs(field)}</dd>
          </div>
        ))}
      </dl>
      <p class="fact">{text('profile_seen_source', dayOnly(sees.dated), sees.source)}</p>
    </section>
  );
}
