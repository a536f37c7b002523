// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/entry_facts.h"

#include <string>

/// For this room's sources only.
namespace counterproof::cases {

/// As it is kept: line ends are \n, no control characters but those and tabs, no blanks at the end;
/// who and file names on one line, a file's name without folders and without what a file system or
/// a screen takes for something else. invalid_params, with the field's name, for what is no day of
/// the calendar, no time of the day, a day that has come nowhere on earth yet, and too many or
/// nameless files; `china_today` is YYYY-MM-DD.
Result<EntryFacts> clean_entry(EntryFacts facts, const std::string &china_today);

}  // namespace counterproof::cases
