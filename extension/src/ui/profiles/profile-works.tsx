// SPDX-License-Identifier: Apache-2.0
// Whose each work is. One owner a work: what is ticked here is taken off any other profile.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Profile, WorkOwner } from '../../messages/profile-requests';
import type { WorkRow } from '../../messages/portfolio-requests';
import { ErrorLine } from '../pieces/error-line';
import { LongList } from '../pieces/long-list';
import { Name } from '../pieces/name';
import { SearchField } from '../pieces/search-field';
import { useWorks } from '../pieces/use-works';
import { text } from '../text';
import { withWords } from '../word-search';
import { errorWords } from '../words/error-words';

/** As many as the host is asked for at a time. */
const kAskedAtOnce = 300;

type OwnedRow = WorkRow & { id: string };

export function ProfileWorks({ profile, onGiven }: { profile: Profile; onGiven: () => void }) {
  const works = useWorks('ready', true);
  const [owners, setOwners] = useState<ReadonlyMap<string, WorkOwner>>(new Map());
  const [wanted, setWanted] = useState('');
  const [error, setError] = useState<string | null>(null);
  const rows = useMemo(() => works.rows.filter((row): row is OwnedRow => row.id !== null), [works.rows]);
  useEffect(() => {
    if (works.loading) return undefined;
    let current = true;
    void ownersOf(rows.map(({ id }) => id)).then((found) => {
      if (!current) return;
      if (typeof found === 'string') setError(found);
      else setOwners(found);
    });
    return () => {
      current = false;
    };
  }, [rows, works.loading]);

  const isHere = (id: string): boolean => {
    const owner = owners.get(id);
    return owner?.given === true && owner.profileId === profile.id;
  };
  const give = async (workIds: string[], here: boolean): Promise<void> => {
    setError(null);
    for (let at = 0; at < workIds.length; at += kAskedAtOnce) {
      const part = workIds.slice(at, at + kAskedAtOnce);
      const profileId = here ? profile.id : null;
      const answer = await ask('profile.give', { press: crypto.randomUUID(), profileId, workIds: part });
      if (!answer.ok) return setError(errorWords(answer));
      setOwners((now) => {
        const changed = new Map(now);
        for (const workId of part) changed.set(workId, { workId, profileId, given: here });
        return changed;
      });
    }
    onGiven();
  };
  const found = withWords(rows, wanted, (row) => `${row.title} ${row.fileName}`);
  const untaken = found.filter(({ id }) => !isHere(id)).map(({ id }) => id);
  return (
    <section class="profile-works" aria-label={text('profile_works')}>
      <p class="quiet-line">{text('profile_works_help')}</p>
      <SearchField label={text('missed_search_works')} value={wanted} onChange={setWanted} />
      <ErrorLine error={works.error ?? error} />
      <div class="actions">
        <button
          type="button"
          class="button button-small profile-all"
          disabled={untaken.length === 0}
          onClick={() => void give(untaken, true)}
        >
          {text('profile_works_all')}
        </button>
      </div>
      {found.length === 0 && (
        <p class="quiet-line" role="status">
          {text(works.loading ? 'works_loading' : 'search_none')}
        </p>
      )}
      <LongList
        items={found}
        keyOf={(row) => row.id}
        look="kept-list"
        label={text('profile_works')}
        column={null}
        gap={0}
        usual={36}
        focusable="input"
        render={(row) => (
          <label class="profile-work">
            <input
              type="checkbox"
              checked={isHere(row.id)}
              onChange={(event) => void give([row.id], event.currentTarget.checked)}
            />
            <Name words={row.title || text('untitled_work')} />
          </label>
        )}
      />
    </section>
  );
}

/** Or the sentence why they are not known. */
async function ownersOf(workIds: string[]): Promise<Map<string, WorkOwner> | string> {
  const owners = new Map<string, WorkOwner>();
  for (let at = 0; at < workIds.length; at += kAskedAtOnce) {
    const answer = await ask('profile.owners', { workIds: workIds.slice(at, at + kAskedAtOnce) });
    if (!answer.ok) return errorWords(answer);
    for (const owner of answer.value.owners) owners.set(owner.workId, owner);
  }
  return owners;
}
