// SPDX-License-Identifier: Apache-2.0
#include "workbook/continued_columns.h"

#include "workbook/cell_escapes.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterproof::workbook {
namespace {

std::string continued(const std::string &heading, std::size_t part) {
  return fmt::format("{} (continued {})", heading, part);
}

const std::string &at(const std::vector<std::string> &row, std::size_t column) {
  static const std::string kNothing;
  return column < row.size() ? row[column] : kNothing;
}

/// One escape may have been the character too many.
bool is_full(const std::string &text) {
  constexpr std::size_t kLongestEscape = 7;
  return escaped(text).size() + kLongestEscape > kLongestCell;
}

/// How many columns behind this one go on with it.
std::size_t columns_behind(const SheetRowsOfText &rows, std::size_t column) {
  const auto &headings = rows.front();
  std::size_t behind = 0;
  while (column + behind + 1 < headings.size() &&
         headings[column + behind + 1] == continued(headings[column], behind + 2))
    ++behind;
  for (std::size_t i = 1; i < rows.size(); ++i)
    for (std::size_t k = 1; k <= behind; ++k)
      if (!at(rows[i], column + k).empty() && !is_full(at(rows[i], column + k - 1))) return 0;
  return behind;
}

}  // namespace

SheetRowsOfText with_continued_columns(SheetRowsOfText rows) {
  std::size_t columns = 0;
  for (const auto &row : rows)
    columns = std::max(columns, row.size());
  // From the last one, so that the numbers of those before stay.
  for (auto column = columns; column-- > 0;) {
    std::vector<std::vector<std::string>> parts(rows.size());
    std::size_t most = 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      parts[i] = cell_parts(at(rows[i], column));
      most = std::max(most, parts[i].size());
    }
    if (most == 1) continue;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      auto &row = rows[i];
      row.resize(std::max(row.size(), column + 1));
      for (std::size_t part = parts[i].size(); i == 0 && part < most; ++part)
        parts[i].push_back(continued(parts[i].front(), part + 1));
      parts[i].resize(most);
      row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
      row.insert(row.begin() + static_cast<std::ptrdiff_t>(column), parts[i].begin(),
                 parts[i].end());
    }
  }
  return rows;
}

SheetRowsOfText joined_columns(SheetRowsOfText rows) {
  if (rows.empty()) return rows;
  for (std::size_t column = 0; column < rows.front().size(); ++column) {
    const auto behind = columns_behind(rows, column);
    if (behind == 0) continue;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      auto &row = rows[i];
      const auto end = std::min(row.size(), column + 1 + behind);
      for (auto k = column + 1; i > 0 && k < end; ++k)
        row[column] += row[k];
      if (end > column + 1)
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(column + 1),
                  row.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
  return rows;
}

}  // namespace counterproof::workbook
