// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/csv.h"

#include <cstddef>
#include <string>
#include <vector>

namespace counterproof::sheets {

/// Several parts of a record in one cell, a line each, the fields with commas between.
std::string write_parts(const std::vector<cases::CsvRow> &parts);

/// Each with exactly so many fields. unreadable, with a sentence, for a damaged cell.
Result<std::vector<cases::CsvRow>> read_parts(const std::string &cell, std::size_t fields);

}  // namespace counterproof::sheets
