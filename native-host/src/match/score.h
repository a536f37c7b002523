// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/candidates.h"
#include "match/verdict.h"
#include "vision/align.h"

#include <cstdint>
#include <span>

namespace counterproof::match {

/// At least this: outlined by itself.
inline constexpr double kMatchScore = 20;
/// At least this: listed for the artist to judge.
inline constexpr double kPossibleScore = 7;

/// A work placed in a picture, and what the index says about the picture's key points.
struct Placed {
  const vision::Alignment &alignment;
  const vision::Scene &scene;
  const vision::Features &work;
  std::uint32_t slot = 0;
  const Candidates &candidates;
  /// background() of this work.
  std::span<const float> levels;
};

/// All but the pixels. Each place of the picture counts once, by how far its match is more similar
/// than the best key point of any other work, and than this work's own elsewhere: letters, stars
/// and grids, which many works have or which repeat themselves, say little however many they are.
Evidence weigh(const Placed &placed);

/// Rises with the rarity, the coverage and how much better the edges fit where the work was placed
/// than beside it. Pixels that were not compared speak neither for nor against the work.
double score_of(const Evidence &evidence);

Kind kind_of(double score);

}  // namespace counterproof::match
