// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/drafts.h"

#include <optional>
#include <string>

namespace counterproof::complaints {

/// Which of the three cases a match looks like. The artist decides.
struct ReasonProposal {
  Reason reason = Reason::r2;
  /// One sentence.
  std::string because;
  /// False when there was nothing to measure.
  bool is_measured = false;
};

/// A whole-picture copy is proposed as R1 (a print; R3 when it is the artist's own photograph,
/// which only the artist can tell), art on goods as R2.
ReasonProposal propose_reason(const std::optional<cases::MatchFacts> &match, bool found_by_hand);

}  // namespace counterproof::complaints
