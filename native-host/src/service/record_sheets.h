// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/csv.h"
#include "service/records.h"

#include <array>
#include <string>
#include <vector>

namespace counterproof::service {

/// What the records give as a list of their own, by the names of their sheets.
inline constexpr std::array kRecordSheets{"Cases", "Sellers", "Works", "Entries"};

/// Everything of one of kRecordSheets, headings first. Errors of the storage.
Result<std::vector<cases::CsvRow>> record_rows(Records::Open &records, const std::string &sheet);

}  // namespace counterproof::service
