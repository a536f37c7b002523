// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "sheets/import_plan.h"
#include "sheets/read_list.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::service {

/// A list of past complaints as it was read, and what it would bring.
struct PlannedSheet {
  sheets::ListFile list;
  sheets::ImportPlan plan;
  /// SHA-256 over what would be recorded, in hex: the same for the same cases.
  std::string sha256;
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
