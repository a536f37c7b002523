// SPDX-License-Identifier: Apache-2.0
#include "service/finding_words.h"

#include "match/score.h"

#include <cmath>

namespace counterproof::service {
namespace {

std::vector<double> flat(const auto &points) {
  std::vector<double> numbers;
  for (const Point &point : points) {
    numbers.push_back(point.x);
    numbers.push_back(point.y);
  }
  return numbers;
}

/// A region of fewer than three corners frames nothing: the whole work then stands for it.
std::vector<double> region(const std::vector<Point> &points, const Quad &whole) {
  return points.size() < 3 ? flat(whole) : flat(points);
}

}  // namespace

bool is_usable(image::Verdict verdict) {
  return verdict == image::Verdict::ok || verdict == image::Verdict::damaged;
}

double shown_score(double score) {
  constexpr double kOddsAtMatch = 4;
  if (!(score > 0)) return 0;  // not a number, too
  const double odds = kOddsAtMatch * score / match::kMatchScore;
  return std::isinf(odds) ? 1 : odds / (1 + odds);
}

protocol::Finding to_message(const match::Finding &finding, const portfolio::Work &work) {
  const double width = work.width;
  const double height = work.height;
  const Quad whole_work{Point{0, 0}, Point{width, 0}, Point{width, height}, Point{0, height}};
  return {.work_id = work.id,
          .work_title = work.title,
          .work_width = work.width,
          .work_height = work.height,
          .kind = finding.kind == match::Kind::match ? "match" : "possible",
          .score = shown_score(finding.score),
          .quad = flat(finding.quad),
          .region_in_picture = region(finding.region_in_picture, finding.quad),
          .region_in_work = region(finding.region_in_work, whole_work),
          .mirrored = finding.mirrored,
          .inverted = finding.inverted,
          .points = finding.evidence.points,
          .coverage = finding.evidence.coverage};
}

}  // namespace counterproof::service
