// SPDX-License-Identifier: Apache-2.0
#include "match/score.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

namespace counterproof::match {
namespace {

constexpr int kCoverageCells = 8;

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
  return present.none()
             ? 0
             : static_cast<double>(covered.count()) / static_cast<double>(present.count());
}

}  // namespace

Evidence weigh(const vision::Alignment &alignment, const vision::Scene &scene,
               const vision::Features &work, std::span<const float> background) {
  struct Place {
    float x;
    float y;
  };
  std::vector<Place> places;
  Evidence evidence;
  std::vector<vision::Match> matches = alignment.matches;
  std::stable_sort(matches.begin(), matches.end(),
                   [&](const vision::Match &a, const vision::Match &b) {
                     return a.similarity - background[a.query] > b.similarity - background[b.query];
                   });
  const double apart = 2.5 * scene.unit();
  for (const vision::Match &m : matches) {
    const vision::Keypoint &k = scene.features().keypoints[m.query];
    const bool counted = std::any_of(places.begin(), places.end(), [&](const Place &p) {
      return std::hypot(p.x - k.x, p.y - k.y) < apart;
    });
    if (counted) continue;
    places.push_back({k.x, k.y});
    evidence.score += std::max(0.F, m.similarity - background[m.query]);
  }
  evidence.points = static_cast<int>(places.size());
  evidence.coverage = coverage(alignment, work);
  return evidence;
}

Kind kind_of(double score) {
  if (score >= kMatchScore) return Kind::match;
  return score >= kPossibleScore ? Kind::possible : Kind::none;
}

}  // namespace counterproof::match
