// SPDX-License-Identifier: Apache-2.0
#include "sheets/work_cells.h"

#include <algorithm>

namespace counterproof::sheets {

std::string write_parts(const std::vector<cases::CsvRow> &parts) {
  constexpr std::size_t kMark = 3;
  if (parts.empty()) return {};
  auto text = cases::write_csv(parts).substr(kMark);
  // The last line's end.
  if (text.size() >= 2) text.resize(text.size() - 2);
  return text;
}

Result<std::vector<cases::CsvRow>> read_parts(const std::string &cell, std::size_t fields) {
  const auto text = "sep=,\n" + cell;
  auto table = cases::read_csv({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
  const auto is_too_long = [&](const cases::CsvRow &row) { return row.size() > fields; };
  if (!table || !table->bad.empty() ||
      std::any_of(table->rows.begin(), table->rows.end(), is_too_long))
    return fail(ErrorCode::unreadable, "This cell is damaged: leave that column as it was "
                                       "exported, or leave it out.");
  for (auto &row : table->rows)
    row.resize(fields);
  return std::move(table->rows);
}

}  // namespace counterproof::sheets
