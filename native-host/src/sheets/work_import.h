// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/csv.h"
#include "cases/work_notes.h"
#include "sheets/columns.h"
#include "sheets/import_plan.h"
#include "sheets/row_fault.h"
#include "sheets/stated_day.h"
#include "sheets/work_finder.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace counterproof::sheets {

struct WorkImportChoice {
  /// YYYY-MM-DD; nothing stated happened later.
  std::string today;
  DayOrder order = DayOrder::unknown;
  std::vector<KnownWork> works;
  /// What is on record, by the works' ids.
  std::map<std::string, cases::WorkNote> notes;
  /// The artist's own answer to which work a line belongs to.
  std::map<std::size_t, std::string> answers;
};

/// A work whose record the list changes.
struct PlannedNote {
  std::string work_id;
  /// How the rows were found to belong to it; the least sure of them.
  WorkFinder::By by = WorkFinder::By::nothing;
  cases::WorkNote note;
  /// `noted_at` of the record that it goes over; empty for none.
  std::string over;
  /// Fields of the record that change, as the columns' fields are called.
  std::vector<std::string> changes;
  std::vector<std::size_t> lines;
};

/// A row that fits several works: one answer of the artist's settles it.
struct AskedRow {
  std::size_t line = 0;
  std::string about;
  std::vector<std::string> work_ids;
};

struct WorkImportPlan {
  std::vector<PlannedNote> notes;
  /// Works that the list names and whose record it does not change.
  std::size_t unchanged = 0;
  /// By line.
  std::vector<AskedRow> asked;
  std::vector<RefusedRow> refused;
  std::size_t rows = 0;
  int shortened = 0;
  DayOrder order = DayOrder::unknown;
};

/// What a list of works would change; pure, nothing is written. An empty cell changes nothing, so
/// that a list takes nothing away. A row with a date or word that is not understood is refused
/// whole.
WorkImportPlan plan_work_import(const cases::CsvTable &table, const SheetHead &head,
                                const WorkImportChoice &choice);

}  // namespace counterproof::sheets
