// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import { shown } from '../shown-text';
import { text } from '../text';

interface Props {
  workTitle: string;
  busy: boolean;
  onAnswer: (plainOnly: boolean) => void;
}

/** Asked after ten refusals of one work. Either answer can be taken back. */
export function PlainOffer({ workTitle, busy, onAnswer }: Props) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div class="notice notice-notice plain-offer" role="group" aria-label={text('offer_plain_yes')}>
      <p>
        <bdi>{text('offer_plain', shown(workTitle) || text('untitled_work'))}</bdi>
      </p>
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={() => onAnswer(true)}>
          {text('offer_plain_yes')}
        </button>
        <button type="button" class="button" ref={no} disabled={busy} onClick={() => onAnswer(false)}>
          {text('offer_plain_no')}
        </button>
      </div>
    </div>
  );
}
