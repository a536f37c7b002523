// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/csv.h"
#include "cases/past_cases.h"
#include "sheets/columns.h"
#include "sheets/row_fault.h"
#include "sheets/stated_day.h"
#include "sheets/stated_state.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::sheets {

struct ImportChoice {
  /// YYYY-MM-DD; nothing happened later.
  std::string today;
  DayOrder order = DayOrder::unknown;
  /// For rows that say what happened and not when.
  std::optional<std::string> day;
  OwnWords words;
  /// Ids of the portfolio's works by their titles in plain(); only titles that one work has.
  std::map<std::string, std::string> works;
};

/// What one row states: a case for each listing that it names, all else alike.
struct StatedRow {
  std::vector<cases::PastCase> cases;
  /// Texts that were longer than a record holds and are cut.
  int shortened = 0;
  /// Has the steps as they were exported, so that none was put together out of columns.
  bool has_history = false;
};

/// A fault for a row without a listing, with a date or word that is not understood, or that says
/// what happened and not when.
tl::expected<StatedRow, RowFault> read_row(const SheetHead &head, const cases::CsvRow &row,
                                           const ImportChoice &choice);

/// The id of a work that a list names and the portfolio does not know: the same title gives the
/// same id. A UUID (RFC 9562, version 8).
std::string stated_work_id(const std::string &title);

}  // namespace counterproof::sheets
