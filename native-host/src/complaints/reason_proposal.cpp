// SPDX-License-Identifier: Apache-2.0
#include "complaints/reason_proposal.h"

#include "complaints/placement.h"

namespace counterproof::complaints {
namespace {

/// From this share of the listing's picture on, the picture is the work, as a shop shows a print or
/// a poster.
constexpr double kFillsPicture = 0.9;

}  // namespace

ReasonProposal propose_reason(const std::optional<cases::MatchFacts> &match, bool found_by_hand) {
  if (found_by_hand)
    return {Reason::r2,
            "You found the work by hand, so how much of the picture it takes was not measured; "
            "please check.",
            false};
  const auto placement = match ? placement_of(*match) : Placement{};
  if (placement.of_picture <= 0)
    return {Reason::r2, "How much of the picture the work takes is not known; please check.",
            false};
  if (placement.of_picture >= kFillsPicture)
    return {Reason::r1,
            "The work fills the listing's picture, as with a print or poster; if it is your own "
            "photograph of it, choose R3.",
            true};
  return {Reason::r2,
          "The work takes only a part of the listing's picture, as when goods carry it; please "
          "check.",
          true};
}

}  // namespace counterproof::complaints
