// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/csv.h"
#include "cases/past_cases.h"
#include "sheets/columns.h"
#include "sheets/row_reader.h"

#include <cstddef>
#include <string>
#include <vector>

namespace counterproof::sheets {

struct PlannedCase {
  cases::PastCase past;
  /// The lines of the file it was read from.
  std::vector<std::size_t> lines;
};

/// A row that is not taken, and why.
struct RefusedRow {
  std::size_t line = 0;
  RowFault fault;
};

struct ImportPlan {
  std::vector<PlannedCase> cases;
  /// By line.
  std::vector<RefusedRow> refused;
  std::size_t rows = 0;
  /// Rows that speak of a listing and work which stood further up.
  std::size_t merged = 0;
  int shortened = 0;
  DayOrder order = DayOrder::unknown;
};

/// What a list says, sorted; pure, nothing is written. Rows about the same listing (by its
/// canonical id) and work are one case; a row that names no work belongs to the case of that
/// listing that there is. The order of dates is the one asked for, else what all dates of the list
/// together show.
ImportPlan plan_import(const cases::CsvTable &table, const SheetHead &head, ImportChoice choice);

}  // namespace counterproof::sheets
