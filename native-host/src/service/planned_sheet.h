// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "sheets/import_plan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::service {

/// What a list of past complaints would bring.
struct PlannedSheet {
  sheets::ImportPlan plan;
  /// All that can be said of the list without the records; `planned` is the SHA-256 in hex over
  /// what would be recorded, the same for the same cases.
  protocol::SheetPreviewResult preview;
};

/// Reads the list as the artist says it is meant. `choice` holds the day of today and the works;
/// what she says is put in. Any thread. Errors of sheets::read_list(); invalid_params for a column,
/// field or day that is none.
Result<PlannedSheet> plan_sheet(const protocol::SheetList &wanted, sheets::ImportChoice choice,
                                const std::filesystem::path &reader);

/// What the artist is shown before anything is written. `known` says of each planned case whether
/// it is on record.
protocol::SheetPreviewResult preview_of(const PlannedSheet &planned,
                                        const std::vector<bool> &known);

}  // namespace counterproof::service
