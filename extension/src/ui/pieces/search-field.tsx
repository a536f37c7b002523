// SPDX-License-Identifier: Apache-2.0
import { Icon } from './icon';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function SearchField({ label, value, onChange }: Props) {
  return (
    <label class="search">
      <Icon name="search" />
      <span class="spoken">{label}</span>
      <input
        type="search"
        value={value}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
