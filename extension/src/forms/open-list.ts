// SPDX-License-Identifier: Apache-2.0
// Opens a drop-down that is a field of ours and waits for its choices, which often come late.

import { pressDropdown } from './choose-option';
import { dropdownOf, openedChoices, shownOptions, type Dropdown } from './dropdown';
import type { ChoiceReading } from './form-reading';
import type { PlannedOpen } from './planner';
import { broughtIntoReach } from './shown';

export interface OpenList {
  dropdown: Dropdown;
  /** The choices that are shown now. */
  choices: () => ChoiceReading[];
  close: () => void;
}

/** Null when it cannot be reached or may not be pressed. */
export function openList({ field }: PlannedOpen): OpenList | null {
  const dropdown = dropdownOf(field.element);
  if (dropdown === null || !dropdown.box.isConnected || !broughtIntoReach(dropdown.box)) return null;
  const before = new Set(shownOptions(dropdown.box.ownerDocument));
  if (!pressDropdown(dropdown)) return null;
  return {
    dropdown,
    choices: () => openedChoices(dropdown, before),
    close: () => {
      // Only an open one is pressed again: pressing a closed one would open it.
      if (openedChoices(dropdown, before).length > 0) pressDropdown(dropdown);
    },
  };
}
