// SPDX-License-Identifier: Apache-2.0
#include "sheets/entry_sheet.h"

#include <fmt/format.h>

namespace counterproof::sheets {

std::vector<cases::CsvRow> entry_rows(const std::vector<EntryFact> &entries) {
  std::vector<cases::CsvRow> rows{{"Entry record", "Case record", "Marketplace", "Listing number",
                                   "Work", "Kind", "Day", "Time", "With", "Direction", "Text",
                                   "Answer due", "Answered", "Answers entry", "Answered by entry",
                                   "Files", "Version", "Noted at", "Taken back"}};
  for (const auto &[site, listing_id, work, entry] : entries) {
    const auto &[number, noted_at, is_taken_back, salt, facts] = entry.newest;
    std::string files;
    for (const auto &file : facts.files)
      files += fmt::format("{}{} {}", files.empty() ? "" : "\n", file.sha256, file.name);
    const auto yes = [](bool value) { return std::string(value ? "yes" : ""); };
    rows.push_back({entry.id, entry.case_id, site, listing_id, work, facts.kind, facts.day,
                    facts.time.value_or(""), facts.who, facts.direction.value_or(""), facts.text,
                    facts.due.value_or(""), yes(facts.is_answered), facts.answers.value_or(""),
                    entry.answered_by.value_or(""), files, std::to_string(number), noted_at,
                    yes(is_taken_back)});
  }
  return rows;
}

}  // namespace counterproof::sheets
