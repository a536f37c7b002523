// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/canonical_json.h"
#include "cases/progress.h"
#include "storage/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Steps and complaints as rows and as the ledger has them; for this room's sources only. All
/// inside the caller's transaction.
namespace counterproof::cases {

/// The reason of a step out of the artist's own list that does not follow from the one before: a
/// list leaves steps out, and mends none.
constexpr std::string_view kListJump = "as the list states it";

struct StepRow {
  CaseState state = CaseState::confirmed;
  std::string portal_word = {}, reason = {}, day = {}, noted_at = {};
  /// Of the complaint it belongs to; 0 for none.
  std::int64_t filing = 0;
  int counter_notice = 0;
  bool is_correction = false;
};

Canonical::Object step_body(const std::vector<std::string> &case_ids, const StepRow &step);
Canonical filing_body(const Filing &filing, const std::string &id);

/// The step, and where the case stands from then on.
Status add_step(storage::Database &database, std::int64_t case_ordinal, const StepRow &step);

struct FilingRow {
  std::string uuid = {}, day = {}, noted_at = {};
  /// Out of a list of earlier days, not sent while these records were kept.
  bool is_past = false;
};

Result<std::int64_t> add_filing(storage::Database &database, const Filing &filing,
                                const FilingRow &row);

/// NULL for row 0.
std::optional<std::int64_t> null_if_none(std::int64_t row);

/// A case that goes back to where nothing was filed has no complaint any more.
bool has_filing(CaseState state);

}  // namespace counterproof::cases
