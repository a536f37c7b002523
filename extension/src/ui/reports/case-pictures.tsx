// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CasePicture, CasePictures } from '../../messages/report-requests';
import { ErrorLine } from '../pieces/error-line';
import { counted, text } from '../text';
import { errorWords } from '../words/error-words';
import { KeptPicture } from './kept-picture';

/** The pictures of a case's listing as they were received, those that could not be kept with the reason. */
export function CasePicturesPart({ caseId }: { caseId: string }) {
  const [known, setKnown] = useState<CasePictures | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const newest = useRef(0);
  const look = async (before: readonly CasePicture[]): Promise<void> => {
    const mine = ++newest.current;
    setLoading(true);
    const answer = await ask('case.pictures', { caseId, offset: before.length });
    if (mine !== newest.current) return;
    setLoading(false);
    if (!answer.ok) return setError(errorWords(answer));
    setError(null);
    setKnown({ ...answer.value, pictures: [...before, ...answer.value.pictures] });
  };
  useEffect(() => {
    setKnown(null);
    void look([]);
  }, [caseId]);
  return (
    <section class="case-pictures" aria-label={text('case_pictures_heading')}>
      <h3 class="part-subheading">{text('case_pictures_heading')}</h3>
      {known === null && error === null && <p class="quiet-line">{text('case_pictures_loading')}</p>}
      {known !== null && known.kept === 0 && <p class="quiet-line">{text('case_pictures_none')}</p>}
      {known !== null && known.kept < known.total && (
        <p class="case-pictures-lost">{counted('case_pictures_lost', known.total - known.kept)}</p>
      )}
      {known !== null && known.total > 0 && (
        <ul class="kept-pictures">
          {known.pictures.map((picture) => (
            <li key={`${picture.key} ${picture.address} ${picture.sha256 ?? ''}`}>
              <KeptPicture caseId={caseId} picture={picture} />
            </li>
          ))}
        </ul>
      )}
      {known !== null && known.pictures.length < known.total && (
        <button
          type="button"
          class="button button-quiet"
          disabled={loading}
          onClick={() => void look(known.pictures)}
        >
          {text('report_show_more')}
        </button>
      )}
      <ErrorLine error={error} />
      <a class="button case-pack" href={`#reports/case/${caseId}`}>
        {text('report_pack_button')}
      </a>
    </section>
  );
}
