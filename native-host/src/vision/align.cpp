// SPDX-License-Identifier: Apache-2.0
#include "vision/align.h"

#include "vision/kernels.h"

#include <algorithm>
#include <cmath>

namespace counterproof::vision {
namespace {

/// Distances are in pixels of detection (Scene::unit), or shares of a key point's distance.
constexpr double kLooseReach = 8;
constexpr double kTightReach = 4;
constexpr double kDriftPerPixel = 0.15;
constexpr double kLeastCosine = 0.878;  // half a radian
constexpr double kLargestGrowth = 0.5;  // of the natural logarithm of a size ratio
/// Detection finds nothing smaller; a work's key point that would be smaller cannot match.
constexpr double kSmallestSize = 1.6;
constexpr float kLeastSimilar = 0.05F;
constexpr std::size_t kMostHypotheses = 50;
constexpr std::size_t kLeastMatches = 3;

Point at(const Keypoint &k) { return {k.x, k.y}; }

double squared_distance(Point a, Point b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

double distance(Point a, Point b) { return std::sqrt(squared_distance(a, b)); }

Transform from_one_match(const Keypoint &query, const Keypoint &work) {
  const double scale = query.size / work.size;
  const double turn = query.angle - work.angle;
  const double c = scale * std::cos(turn);
  const double s = scale * std::sin(turn);
  Transform t;
  t.m = {c, -s, query.x - c * work.x + s * work.y, s, c, query.y - s * work.x - c * work.y, 0,
         0, 1};
  return t;
}

/// What a small step in the work becomes in the picture: the derivative of a placement and the
/// logarithm of its scale.
struct Local {
  std::array<double, 4> j;
  double log_scale;
};

Local local_at(const Transform &t, Point p) {
  const auto j = t.derivative(p);
  return {j, 0.5 * std::log(std::abs(j[0] * j[3] - j[1] * j[2]) + 1e-12)};
}

/// True when `query` measures and points as `work` must under the placement.
bool looks_placed(const Heading &query, const Heading &work, const Local &local) {
  if (std::abs(query.log_size - work.log_size - local.log_scale) > kLargestGrowth) return false;
  const double x = local.j[0] * work.x + local.j[1] * work.y;
  const double y = local.j[2] * work.x + local.j[3] * work.y;
  const double along = x * query.x + y * query.y;
  return along > 0 && along * along > kLeastCosine * kLeastCosine * (x * x + y * y);
}

/// A placement that a print can have: not turned over (mirrored forms are separate scenes), not
/// squeezed to a line, not smaller than a few pixels.
bool is_plausible(const Transform &t, const Features &work, double unit) {
  const Point middle{work.width / 2.0, work.height / 2.0};
  const auto j = t.derivative(middle);
  const double det = j[0] * j[3] - j[1] * j[2];
  if (!(det > 0)) return false;
  const double squares = j[0] * j[0] + j[1] * j[1] + j[2] * j[2] + j[3] * j[3];
  const double root = std::sqrt(std::max(0.0, squares * squares - 4 * det * det));
  const double longest = std::sqrt((squares + root) / 2);
  const double shortest = det / longest;
  if (longest > 4 * shortest) return false;
  const double side = std::max(work.width, work.height) * std::sqrt(det) / unit;
  return side > 8 && side < 6000;
}

class Aligner {
public:
  Aligner(const Scene &scene, const Features &work, std::span<const float> background)
      : scene_(scene), work_(work), background_(background), unit_(scene.unit()),
        headings_(headings_of(work)) {}

  /// The best similarities among those that single seeds propose.
  Proposal propose(std::span<const Match> seeds) const {
    struct Scored {
      Transform transform;
      double score;
    };
    std::vector<Scored> scored;
    const std::size_t tried = std::min(seeds.size(), kMostHypotheses);
    for (std::size_t i = 0; i < tried; ++i) {
      const Keypoint &from = work_.keypoints[seeds[i].work];
      const Keypoint &to = scene_.features().keypoints[seeds[i].query];
      const Transform t = from_one_match(to, from);
      scored.push_back({t, agreement(t, seeds, at(to))});
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored &a, const Scored &b) { return a.score > b.score; });
    Proposal proposal;
    std::vector<Transform> &best = proposal.placements;
    if (!scored.empty()) proposal.agreement = scored.front().score;
    for (const Scored &s : scored) {
      if (best.size() == 2 || s.score < 0.6 * scored.front().score) break;
      const Point middle{work_.width / 2.0, work_.height / 2.0};
      const bool is_new = std::all_of(best.begin(), best.end(), [&](const Transform &b) {
        return distance(b.apply(middle), s.transform.apply(middle)) > 20 * unit_;
      });
      if (is_new) best.push_back(s.transform);
    }
    return proposal;
  }

  /// The seeds that lie, measure and point as `t` says.
  std::vector<Match> agreeing(const Transform &t, std::span<const Match> seeds,
                              double reach) const {
    std::vector<Match> out;
    for (const Match &m : seeds) {
      const Point from = at(work_.keypoints[m.work]);
      const Point to = at(scene_.features().keypoints[m.query]);
      if (squared_distance(t.apply(from), to) > reach * reach) continue;
      if (looks_placed(scene_.headings()[m.query], headings_[m.work], local_at(t, from))) {
        out.push_back(m);
      }
    }
    return out;
  }

  /// Looks for every key point of the work where `t`, bent by what `known` matches say, puts it.
  std::vector<Match> guided(const Transform &t, std::span<const Match> known, double reach) const;

  double weight(const Match &m) const {
    return std::max(0.01F, m.similarity - background_[m.query]);
  }

  double total(std::span<const Match> matches) const {
    double sum = 0;
    for (const Match &m : matches)
      sum += weight(m);
    return sum;
  }

  std::vector<Pair> pairs(std::span<const Match> matches, const Transform &t, double reach) const {
    std::vector<Pair> out;
    for (const Match &m : matches) {
      const Point from = at(work_.keypoints[m.work]);
      const Point to = at(scene_.features().keypoints[m.query]);
      const double off = distance(t.apply(from), to) / reach;
      if (off >= 1) continue;
      out.push_back({from, to, weight(m) * (1 - off * off) * (1 - off * off)});
    }
    return out;
  }

  /// Affine where the points allow it, a similarity otherwise.
  std::optional<Transform> refit(std::span<const Match> matches, const Transform &t,
                                 double reach) const {
    const auto used = pairs(matches, t, reach);
    if (used.size() < 2) return std::nullopt;
    std::optional<Transform> fitted;
    if (used.size() >= 5) fitted = fit_affine(used);
    if (!fitted || !is_plausible(*fitted, work_, unit_)) fitted = fit_similarity(used);
    if (!fitted || !is_plausible(*fitted, work_, unit_)) return std::nullopt;
    return fitted;
  }

  std::optional<Transform> refit_projective(std::span<const Match> matches, const Transform &t,
                                            double reach) const {
    const auto used = pairs(matches, t, reach);
    if (used.size() < 12) return std::nullopt;
    const auto fitted = fit_homography(used, t);
    if (!fitted || !is_plausible(*fitted, work_, unit_)) return std::nullopt;
    return fitted;
  }

  std::optional<Alignment> refine(Transform t, std::span<const Match> seeds) const;
  double unit() const { return unit_; }

private:
  double agreement(const Transform &t, std::span<const Match> seeds, Point origin) const {
    const Local local = local_at(t, origin);
    double sum = 0;
    for (const Match &m : seeds) {
      if (!looks_placed(scene_.headings()[m.query], headings_[m.work], local)) continue;
      const Point to = at(scene_.features().keypoints[m.query]);
      const double reach = kLooseReach * unit_ + kDriftPerPixel * distance(to, origin);
      const double off = squared_distance(t.apply(at(work_.keypoints[m.work])), to);
      if (off < reach * reach) sum += weight(m) * (1 - off / (reach * reach));
    }
    return sum;
  }

  /// The derivative is the same everywhere unless the placement is projective.
  static bool is_affine(const Transform &t) { return t.m[6] == 0 && t.m[7] == 0; }

  const Scene &scene_;
  const Features &work_;
  std::span<const float> background_;
  double unit_;
  std::vector<Heading> headings_;
};

std::vector<Match> Aligner::guided(const Transform &t, std::span<const Match> known,
                                   double reach) const {
  struct Bend {
    Point place;
    Point shift;
    double weight;
  };
  std::vector<Bend> bends;
  for (const Match &m : known) {
    const Point place = t.apply(at(work_.keypoints[m.work]));
    const Keypoint &to = scene_.features().keypoints[m.query];
    bends.push_back({place, {to.x - place.x, to.y - place.y}, weight(m)});
  }
  // Bends act over about a tenth of the picture.
  const double falloff = 1 / std::pow(35 * unit_, 2);
  const auto predicted = [&](Point p) {
    double sum = 0.02;
    Point shift;
    for (const Bend &b : bends) {
      const double squared = squared_distance(p, b.place) * falloff;
      if (squared > 6) continue;
      const double w = b.weight * std::exp(-squared);
      shift.x += w * b.shift.x;
      shift.y += w * b.shift.y;
      sum += w;
    }
    return Point{p.x + shift.x / sum, p.y + shift.y / sum};
  };
  std::vector<Match> found;
  std::vector<std::uint32_t> near;
  const Features &picture = scene_.features();
  const bool affine = is_affine(t);
  Local local = local_at(t, {work_.width / 2.0, work_.height / 2.0});
  const double smallest = std::log(kSmallestSize * unit_);
  for (std::uint32_t i = 0; i < work_.size(); ++i) {
    const Point from = at(work_.keypoints[i]);
    if (!affine) local = local_at(t, from);
    if (headings_[i].log_size + local.log_scale < smallest) continue;
    Point p = t.apply(from);
    if (p.x < -reach || p.y < -reach || p.x > picture.width + reach ||
        p.y > picture.height + reach) {
      continue;
    }
    if (!bends.empty()) p = predicted(p);
    scene_.around(p, reach, near);
    Match best{0, i, 0};
    for (const std::uint32_t q : near) {
      if (squared_distance(p, at(picture.keypoints[q])) > reach * reach) continue;
      if (!looks_placed(scene_.headings()[q], headings_[i], local)) continue;
      const float similarity = static_cast<float>(dot(picture.descriptor(q), work_.descriptor(i))) /
                               static_cast<float>(kDescriptorNorm * kDescriptorNorm);
      if (similarity > best.similarity) best = {q, i, similarity};
    }
    if (best.similarity > kLeastSimilar) found.push_back(best);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Match &a, const Match &b) { return a.similarity > b.similarity; });
  std::vector<bool> used(picture.size(), false);
  std::erase_if(found, [&](const Match &m) {
    if (used[m.query]) return true;
    used[m.query] = true;
    return false;
  });
  return found;
}

std::optional<Alignment> Aligner::refine(Transform t, std::span<const Match> seeds) const {
  const double loose = kLooseReach * unit_;
  const double tight = kTightReach * unit_;
  auto matches = agreeing(t, seeds, 2 * loose);
  for (int round = 0; round < 2; ++round) {
    if (const auto better = refit(matches, t, 2 * loose)) t = *better;
    auto more = agreeing(t, seeds, 2 * loose);
    if (more.size() >= matches.size()) matches = std::move(more);
  }
  for (const double reach : {loose, loose, tight}) {
    matches = guided(t, {}, reach);
    if (matches.size() < kLeastMatches) return std::nullopt;
    const auto better = refit(matches, t, reach);
    if (!better) return std::nullopt;
    t = *better;
  }
  matches = guided(t, {}, tight);
  if (const auto better = refit_projective(matches, t, tight)) {
    auto more = guided(*better, {}, tight);
    if (total(more) >= total(matches)) {
      matches = std::move(more);
      t = *better;
    }
  }
  for (int round = 0; round < 2; ++round)
    matches = guided(t, matches, tight);
  if (matches.size() < kLeastMatches || !is_plausible(t, work_, unit_)) return std::nullopt;
  return Alignment{t, std::move(matches)};
}

}  // namespace

Proposal propose(const Scene &scene, const Features &work, std::span<const Match> seeds,
                 std::span<const float> background) {
  return Aligner(scene, work, background).propose(seeds);
}

std::optional<Alignment> align(const Scene &scene, const Features &work, const Proposal &proposal,
                               std::span<const Match> seeds, std::span<const float> background) {
  const Aligner aligner(scene, work, background);
  std::optional<Alignment> best;
  double best_total = 0;
  for (const Transform &t : proposal.placements) {
    auto refined = aligner.refine(t, seeds);
    if (!refined) continue;
    const double total = aligner.total(refined->matches);
    if (!best || total > best_total) {
      best = std::move(refined);
      best_total = total;
    }
  }
  return best;
}

}  // namespace counterproof::vision
