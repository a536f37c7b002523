// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/mistakes.h"
#include "complaints/whole_draft.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// What a portal's withdrawal form is given: one complaint, and which of its listings.
struct Withdrawal {
  /// Empty when nothing was sent about these listings.
  std::string complaint_id, platform, reference;
  /// The day on which the complaint was recorded as sent, YYYY-MM-DD.
  std::string day;
  std::string work_title;
  std::vector<std::string> case_ids;
  std::vector<std::string> links;
  /// Listings of the same complaint that it stands for.
  std::size_t others = 0;
  /// Shortest first; a length into which the listings do not fit is not there. None while something
  /// blocks.
  std::vector<Statement> statements;
  std::vector<Needed> needed;
  /// Worst first.
  std::vector<SharedFinding> findings;
  std::vector<FieldSource> sources;
};

/// Drafts the withdrawal of the complaint about these cases, from what the artist said of them
/// after it. Rules: withdrawal.not_sent, withdrawal.withdrawn, withdrawal.over, withdrawal.answer,
/// withdrawal.long (block), withdrawal.number, withdrawal.part (warn). conflict for cases of
/// several complaints, not_found for an unknown one. Only reads.
Result<Withdrawal> draft_withdrawal(cases::Mistakes &mistakes,
                                    const std::vector<std::string> &case_ids);

}  // namespace counterproof::complaints
