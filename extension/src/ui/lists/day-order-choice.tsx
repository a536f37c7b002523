// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import type { ListChoices } from './past-import';
import { counted, text } from '../text';

type Order = ListChoices['order'];

interface Props {
  order: Order;
  /** How many rows wait for it. */
  rows: number;
  disabled?: boolean;
  onChange: (order: Order) => void;
}

/** What 03/04/2019 means in this list. */
export function DayOrderChoice({ order, rows, disabled = false, onChange }: Props) {
  const id = useId();
  return (
    <label class="import-choice" for={id}>
      <span>
        {text('import_order')} {rows > 0 && <small>{counted('import_rows_short', rows)}</small>}
      </span>
      <select
        id={id}
        class="import-order"
        value={order}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Order)}
      >
        <option value="unknown">{text('import_word_unsaid')}</option>
        <option value="day_first">{text('import_day_first')}</option>
        <option value="month_first">{text('import_month_first')}</option>
      </select>
    </label>
  );
}
