// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/csv.h"
#include "cases/work_notes.h"
#include "sheets/columns.h"
#include "sheets/row_fault.h"
#include "sheets/stated_day.h"

#include <string>

namespace counterproof::sheets {

/// Puts what a row states of a work over `note`; an empty cell changes nothing, a registration,
/// licence or source file that is there already is not added again. `shortened` counts texts that
/// were longer than a record holds and are cut. A fault leaves `note` half changed: it is to be
/// thrown away.
tl::expected<void, RowFault> put_row(cases::WorkNote &note, const SheetHead &head,
                                     const cases::CsvRow &row, const std::string &today,
                                     DayOrder order, int &shortened);

/// The fields of the record that differ, as the columns' fields are called.
std::vector<std::string> changed_fields(const cases::WorkNote &before,
                                        const cases::WorkNote &after);

/// The fields that hold days.
const std::vector<const char *> &day_fields();

}  // namespace counterproof::sheets
