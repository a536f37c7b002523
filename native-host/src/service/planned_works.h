// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "sheets/work_import.h"

#include <filesystem>

namespace counterproof::service {

/// What a list of the artist's works would change.
struct PlannedWorks {
  sheets::WorkImportPlan plan;
  /// `planned` is the SHA-256 in hex over the records as they would be, the same for the same.
  protocol::WorkPreviewResult preview;
};

/// Reads the list as the artist says it is meant. `choice` holds the day of today, the works and
/// their records; what she says is put in. Any thread. Errors of read_meant().
Result<PlannedWorks> plan_works(const protocol::WorkSheet &wanted, sheets::WorkImportChoice choice,
                                const std::filesystem::path &reader);

}  // namespace counterproof::service
