// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"
#include "vision/transform.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace counterproof::vision {

/// Key point `query` of the picture and key point `work` of the work may be the same thing.
struct Match {
  std::uint32_t query = 0;
  std::uint32_t work = 0;
  /// dot() over kDescriptorNorm^2: 1 when equal.
  float similarity = 0;
};

/// A key point's direction and size, ready for many comparisons.
struct Heading {
  float x;
  float y;
  float log_size;
};

std::vector<Heading> headings_of(const Features &features);

/// A picture made ready for many alignments: its key points sorted into a grid.
class Scene {
public:
  explicit Scene(Features features);
  const Features &features() const { return features_; }
  const std::vector<Heading> &headings() const { return headings_; }
  /// Pixels of the picture per pixel at which its key points were detected.
  double unit() const { return unit_; }
  /// Key points in the grid cells that a circle touches (a few farther ones among them).
  void around(Point centre, double radius, std::vector<std::uint32_t> &found) const;

private:
  Features features_;
  std::vector<Heading> headings_;
  double unit_ = 1;
  double cell_ = 1;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> order_;
};

/// Where a work lies in a picture, and the key points that say so: each of the picture's at most
/// once.
struct Alignment {
  Transform query_from_work;
  std::vector<Match> matches;
};

/// Where a work may lie, as single seeds propose it.
struct Proposal {
  /// Similarities, best first; none when there are no seeds.
  std::vector<Transform> placements;
  /// What the seeds that agree with the best one weigh together.
  double agreement = 0;
};

/// Finds the similarity (place, size and angle, from one match each) that most of `seeds` agree on.
/// Cheap, so that many works can be tried and the most promising ones aligned. `background` is, for
/// each key point of the picture, how similar an unrelated work's key point is to it; what exceeds
/// it is the weight of a match.
Proposal propose(const Scene &scene, const Features &work, std::span<const Match> seeds,
                 std::span<const float> background);

/// Refines what propose() gave: affine and projective fits with all key points searched where the
/// fit says they must lie, then the same with small smooth bends, as of cloth and mugs. No
/// alignment is a value: nothing is returned when fewer than three matches agree or the placement
/// is degenerate.
std::optional<Alignment> align(const Scene &scene, const Features &work, const Proposal &proposal,
                               std::span<const Match> seeds, std::span<const float> background);

}  // namespace counterproof::vision
