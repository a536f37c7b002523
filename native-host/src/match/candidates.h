// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/inverted_lists.h"
#include "vision/align.h"
#include "vision/symmetry.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace counterproof::match {

/// A key point of a work that is similar to one of the picture.
struct Hit {
  Posting posting;
  float similarity = 0;
};

/// A work that may be in the picture, with the matches that speak for it, strongest first.
struct Candidate {
  std::uint32_t work = 0;
  double votes = 0;
  std::vector<vision::Match> seeds;
};

/// What the index says about one form (mirrored, inverted or neither) of a picture.
struct Candidates {
  std::vector<Candidate> best;
  /// The most similar key points of all works, best first, for each of the picture that was looked
  /// up.
  std::vector<std::vector<Hit>> hits;
  std::vector<bool> is_known;
  /// Added to every background (see background()): what a small portfolio cannot tell.
  float allowance = 0;
};

/// A picture in each form of vision::kSymmetries.
using Forms = std::array<vision::Scene, vision::kForms>;
Forms forms_of(const vision::Features &picture);

/// Looks up key points in all four forms (of the rarer forms only the strongest), lets the matches
/// of each work vote on angle and size (Jegou, Douze and Schmid 2008), and keeps the `most` works
/// with the most votes of all forms together. The answer is by form.
std::array<Candidates, vision::kForms> candidates(const InvertedLists &lists,
                                                  std::span<const vision::Features *const> works,
                                                  const Forms &picture, std::size_t most);

/// Looks up what candidates() left out of the key points in `matches`.
void complete(const InvertedLists &lists, std::span<const vision::Features *const> works,
              const vision::Scene &picture, std::span<const vision::Match> matches,
              Candidates &form);

/// For each key point of the picture, how similar the best work other than `work` is: what a match
/// with `work` must exceed to say anything.
std::vector<float> background(const Candidates &candidates, std::uint32_t work);

}  // namespace counterproof::match
