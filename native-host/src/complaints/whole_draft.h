// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/case_record.h"
#include "complaints/draft_forms.h"
#include "complaints/lint.h"

#include <optional>

namespace counterproof::complaints {

/// One finding with all listings that it is about; without one it is about who files.
struct SharedFinding {
  std::vector<std::string> listings;
  LintFinding finding;
};

/// A draft with everything that is known for it.
struct WholeDraft {
  Draft draft;
  /// product_listing or store_front.
  std::string type;
  /// Who files; none when nobody does.
  std::optional<std::string> profile_id;
  /// The reason was proposed, for at least one listing.
  bool is_proposed = false;
  /// What would fail first, worst first.
  std::vector<SharedFinding> findings;
  /// What its statements were written from; none when its listings do not make one form.
  std::optional<StatementFacts> facts;
};

/// Drafts one complaint from what the records hold. Refused as make_draft is, and with conflict
/// when a listing cannot go in (its complaint is still open, an answer was taken back) or when
/// different reasons were chosen for the listings.
Result<WholeDraft> draft_whole(const CaseBooks &books, const std::vector<std::string> &case_ids,
                               const std::string &today);

}  // namespace counterproof::complaints
