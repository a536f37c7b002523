// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/facts.h"

namespace counterproof::complaints {

/// How the whole work lies in a listing's picture, from the match's quad.
struct Placement {
  /// Share of the picture's area that the work takes, 0 to 1.
  double of_picture = 0;
  /// Share of the work's area that is inside the picture, 0 to 1.
  double of_work = 0;
};

/// Zeros when picture or quad has no area.
Placement placement_of(const cases::MatchFacts &match);

}  // namespace counterproof::complaints
