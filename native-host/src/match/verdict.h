// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/geometry.h"
#include "vision/pixel_check.h"

#include <string>
#include <vector>

namespace counterproof::match {

/// match: strong enough to be outlined by itself. possible: shown in the list only, for the artist
/// to judge. none: nothing to show.
enum class Kind { none, possible, match };

/// What an alignment's matches are worth together.
struct Evidence {
  /// Sum over the matching places, see weigh().
  double rarity = 0;
  /// Matching places of the picture.
  int points = 0;
  /// Share of the work, 0..1, that the points support: cells of an 8 x 8 grid that have key
  /// points.
  double coverage = 0;
  /// No cells when the pixels were not compared: too little spoke for the work.
  vision::PixelCheck pixels;
};

/// One work found, or perhaps found, in a picture.
struct Finding {
  std::string work_id;
  /// Higher is surer; kMatchScore and kPossibleScore (score.h) part the kinds.
  double score = 0;
  Kind kind = Kind::none;
  /// Where the corners of the WHOLE work lie (transparent margin included), clockwise from the
  /// work's top-left corner, in pixels of the picture as received; outside when cropped.
  Quad quad{};
  /// The part of the work that is inside the picture: a polygon in pixels of the picture, and the
  /// same polygon in pixels of the work.
  std::vector<Point> region_in_picture;
  std::vector<Point> region_in_work;
  bool mirrored = false;
  bool inverted = false;
  Evidence evidence;
};

struct Verdict {
  /// The best finding's kind; none when there is no finding.
  Kind kind = Kind::none;
  /// Best first, at most kMaxFindings, every verified candidate: also those of kind none, for
  /// measuring.
  std::vector<Finding> findings;
};

inline constexpr std::size_t kMaxFindings = 20;

}  // namespace counterproof::match
