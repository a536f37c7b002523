// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/csv.h"

#include <cstddef>
#include <string>
#include <vector>

namespace counterproof::sheets {

/// What the rows of a list are about; each has its own data file of headings.
enum class ListKind { complaints, works };

/// Every field a column may hold, as native-host/data/sheets/columns.txt and works/columns.txt name
/// them.
std::vector<std::string> all_fields(ListKind kind = ListKind::complaints);

/// The heading that our own export gives a field.
std::string heading_of(const std::string &field, ListKind kind = ListKind::complaints);

struct Column {
  /// As the artist wrote it; the column's letter when the list has no headings.
  std::string heading;
  /// Empty: what stands there is kept under its heading.
  std::string field;
};

/// What the columns of a list hold.
struct SheetHead {
  std::vector<Column> columns;
  /// Rows of the table that are not of the list: the headings, and a title above them.
  std::size_t rows = 0;
  bool has_headings = false;
  ListKind kind = ListKind::complaints;
};

/// Finds the headings among the first rows and guesses the fields, each once: the heading whole,
/// then the longest known words in it: several, or one that makes up half of it. A list without
/// headings has its links found by what they are.
SheetHead read_head(const cases::CsvTable &table, ListKind kind = ListKind::complaints);

/// "heading=field", or "C=field" and "3=field" by the column's letter or number; "heading=" for
/// none. The column that had the field gives it up. invalid_params, with a sentence, for a column
/// or field that is not there.
Status map_column(SheetHead &head, const std::string &words);
/// The same for the column at this place, from 0.
Status map_column(SheetHead &head, std::size_t column, const std::string &field);

/// A, B, … Z, AA.
std::string letter_of(std::size_t column);

/// The row's text for a field, trimmed; empty when no column holds it or the row is short.
std::string cell(const SheetHead &head, const cases::CsvRow &row, const std::string &field);

}  // namespace counterproof::sheets
