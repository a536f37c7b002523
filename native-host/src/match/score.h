// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/verdict.h"
#include "vision/align.h"

#include <span>

namespace counterproof::match {

/// At least this: outlined by itself.
inline constexpr double kMatchScore = 1.0;
/// At least this: listed for the artist to judge.
inline constexpr double kPossibleScore = 0.5;

/// What an alignment's matches are worth together.
struct Evidence {
  double score = 0;
  int points = 0;
  double coverage = 0;
};

/// Rarity evidence: each place of the picture counts once, by how far its match exceeds the
/// background (the most similar key point of any other work).
Evidence weigh(const vision::Alignment &alignment, const vision::Scene &scene,
               const vision::Features &work, std::span<const float> background);

Kind kind_of(double score);

}  // namespace counterproof::match
