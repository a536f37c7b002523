// SPDX-License-Identifier: Apache-2.0
#include "match/score.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <vector>

namespace counterproof::match {
namespace {

/// Fitted, as the scores that part the kinds, to drawn packs by tests/bench/train-verdict
/// (docs/decisions/0011, 0013).
constexpr double kPixelWeight = 7;
/// So many cells are believed half: two or three fit one another by chance, as a letter or a plain
/// edge that a close crop shows.
constexpr double kHalfBelievedCells = 4;
constexpr int kCoverageCells = 8;
/// Matches nearer than this, in pixels of detection, are one place.
constexpr double kPlaceApart = 2.5;
/// Farther than this share of the work's long side, a key point of its own is a repetition. One
/// that is as similar costs nearly all the evidence, not all: true copies of patterns repeat, too.
constexpr double kElsewhere = 0.1;
constexpr float kRepetitionRelief = 0.07F;

double coverage(const vision::Alignment &alignment, const vision::Features &work) {
  std::bitset<kCoverageCells * kCoverageCells> covered;
  std::bitset<kCoverageCells * kCoverageCells> present;
  const auto cell = [&](const vision::Keypoint &k) {
    const auto part = [](float v, int side) {
      return std::clamp(static_cast<int>(v / static_cast<float>(side) * kCoverageCells), 0,
                        kCoverageCells - 1);
    };
    return part(k.y, work.height) * kCoverageCells + part(k.x, work.width);
  };
  for (const vision::Keypoint &k : work.keypoints)
    present.set(cell(k));
  for (const vision::Match &m : alignment.matches)
    covered.set(cell(work.keypoints[m.work]));
  if (present.none()) return 0;
  return static_cast<double>(covered.count()) / static_cast<double>(present.count());
}

/// How similar the work's own key points elsewhere are to the picture's in `match`; 0 when none is.
float repetition(const Placed &placed, const vision::Match &match) {
  const double far = kElsewhere * std::max(placed.work.width, placed.work.height);
  const vision::Keypoint &here = placed.work.keypoints[match.work];
  for (const Hit &hit : placed.candidates.hits[match.query]) {
    if (hit.posting.work != placed.slot) continue;
    const vision::Keypoint &other = placed.work.keypoints[hit.posting.feature];
    if (std::hypot(other.x - here.x, other.y - here.y) >= far) return hit.similarity;
  }
  return 0;
}

double worth(const Placed &placed, const vision::Match &match) {
  const float level =
      std::max(placed.levels[match.query],
               repetition(placed, match) + placed.candidates.allowance - kRepetitionRelief);
  return std::max(0.F, match.similarity - level);
}

}  // namespace

Evidence weigh(const Placed &placed) {
  struct Place {
    const vision::Keypoint *keypoint;
    double worth;
  };
  std::vector<Place> ranked;
  ranked.reserve(placed.alignment.matches.size());
  for (const vision::Match &m : placed.alignment.matches) {
    ranked.push_back({&placed.scene.features().keypoints[m.query], worth(placed, m)});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Place &a, const Place &b) { return a.worth > b.worth; });
  const double apart = kPlaceApart * placed.scene.unit();
  std::vector<Place> places;
  Evidence evidence;
  for (const Place &candidate : ranked) {
    const bool is_counted = std::any_of(places.begin(), places.end(), [&](const Place &p) {
      return std::hypot(p.keypoint->x - candidate.keypoint->x,
                        p.keypoint->y - candidate.keypoint->y) < apart;
    });
    if (is_counted) continue;
    places.push_back(candidate);
    evidence.rarity += candidate.worth;
  }
  evidence.points = static_cast<int>(places.size());
  evidence.coverage = coverage(placed.alignment, placed.work);
  return evidence;
}

double score_of(const Evidence &evidence) {
  const vision::PixelCheck &pixels = evidence.pixels;
  const double belief = pixels.cells / (pixels.cells + kHalfBelievedCells);
  const double better = belief * (pixels.agreement - pixels.elsewhere);
  return evidence.rarity * std::sqrt(evidence.coverage) * std::exp(kPixelWeight * better);
}

Kind kind_of(double score) {
  if (score >= kMatchScore) return Kind::match;
  return score >= kPossibleScore ? Kind::possible : Kind::none;
}

}  // namespace counterproof::match
