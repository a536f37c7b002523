// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/cases.h"
#include "storage/database.h"

#include <cstdint>
#include <string_view>

namespace counterproof::cases {

/// A case as its row holds it, with the row's own number.
struct CaseRow {
  std::int64_t ordinal = 0;
  Case facts;
};

/// Writes a new case; gives its ordinal. Inside the caller's transaction.
Result<std::int64_t> add_case_row(storage::Database &database, const OpenCase &request,
                                  std::int64_t listing, const std::string &case_id,
                                  const std::string &opened_at);

/// The rows of "SELECT … FROM cases … <rest>", `rest` starting with WHERE or ORDER, with the values
/// for its question marks.
Result<std::vector<CaseRow>> read_case_rows(storage::Database &database, std::string_view rest,
                                            const std::vector<std::string> &texts,
                                            const std::vector<std::int64_t> &numbers);

}  // namespace counterproof::cases
