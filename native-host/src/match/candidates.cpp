// SPDX-License-Identifier: Apache-2.0
#include "match/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace counterproof::match {
namespace {

using vision::Keypoint;
using vision::Match;

constexpr std::size_t kNeighbours = 24;
constexpr std::size_t kRivals = 6;
constexpr std::size_t kMostSeeds = 200;
constexpr float kLeastSimilar = 0.76F;
/// What an unrelated work reaches anyway, however small the portfolio is.
constexpr float kBackgroundFloor = 0.80F;
constexpr int kAngleBins = 12;
constexpr int kSizeBins = 20;  // half octaves

struct Hit {
  Posting posting;
  float similarity;
};

struct Vote {
  std::uint32_t work;
  Match match;
  float weight;
};

/// The most similar postings of one descriptor, best first.
void best_hits(const InvertedLists &lists, std::span<const vision::Features *const> works,
               const std::uint8_t *descriptor, std::vector<Posting> &postings,
               std::vector<std::uint32_t> &scratch, std::vector<Hit> &hits) {
  postings.clear();
  hits.clear();
  lists.near(descriptor, postings, scratch);
  constexpr float kUnit = static_cast<float>(vision::kDescriptorNorm * vision::kDescriptorNorm);
  for (const Posting &p : postings) {
    const vision::Features *work = works[p.work];
    if (work == nullptr) continue;
    const float s =
        static_cast<float>(vision::dot(descriptor, work->descriptor(p.feature).data())) / kUnit;
    if (s >= kLeastSimilar) hits.push_back({p, s});
  }
  const auto better = [](const Hit &a, const Hit &b) {
    if (a.similarity != b.similarity) return a.similarity > b.similarity;
    if (a.posting.work != b.posting.work) return a.posting.work < b.posting.work;
    return a.posting.feature < b.posting.feature;
  };
  const std::size_t kept = std::min(kNeighbours, hits.size());
  std::partial_sort(hits.begin(), hits.begin() + kept, hits.end(), better);
  hits.resize(kept);
}

std::vector<Rival> rivals_of(const std::vector<Hit> &hits) {
  std::vector<Rival> rivals;
  for (const Hit &hit : hits) {
    const bool known = std::any_of(rivals.begin(), rivals.end(),
                                   [&](const Rival &r) { return r.work == hit.posting.work; });
    if (known) continue;
    rivals.push_back({hit.posting.work, hit.similarity});
    if (rivals.size() == kRivals) break;
  }
  return rivals;
}

/// The most votes one angle and size gets; a vote is shared among the bins around it.
double tally(std::span<const Vote> votes, const vision::Features &picture,
             const vision::Features &work) {
  std::array<std::array<float, kSizeBins + 1>, kAngleBins> bins{};
  for (const Vote &v : votes) {
    const Keypoint &q = picture.keypoints[v.match.query];
    const Keypoint &w = work.keypoints[v.match.work];
    const double turns = (q.angle - w.angle) / (2 * std::numbers::pi);
    const double angle = (turns - std::floor(turns)) * kAngleBins;
    const double size =
        std::clamp(2 * std::log2(q.size / w.size) + kSizeBins / 2.0, 0.0, kSizeBins - 1.0);
    const int a = static_cast<int>(angle) % kAngleBins;
    const int s = static_cast<int>(size);
    const float fa = static_cast<float>(angle - std::floor(angle));
    const float fs = static_cast<float>(size - s);
    const int next = (a + 1) % kAngleBins;
    bins[a][s] += v.weight * (1 - fa) * (1 - fs);
    bins[next][s] += v.weight * fa * (1 - fs);
    bins[a][s + 1] += v.weight * (1 - fa) * fs;
    bins[next][s + 1] += v.weight * fa * fs;
  }
  float best = 0;
  for (int a = 0; a < kAngleBins; ++a) {
    for (int s = 0; s < kSizeBins; ++s) {
      const int next = (a + 1) % kAngleBins;
      best = std::max(best, bins[a][s] + bins[a][s + 1] + bins[next][s] + bins[next][s + 1]);
    }
  }
  return best;
}

}  // namespace

Candidates candidates(const InvertedLists &lists, std::span<const vision::Features *const> works,
                      const vision::Features &picture, std::size_t most) {
  Candidates out;
  out.rivals.resize(picture.size());
  std::vector<Vote> votes;
  std::vector<Posting> postings;
  std::vector<std::uint32_t> scratch;
  std::vector<Hit> hits;
  for (std::uint32_t q = 0; q < picture.size(); ++q) {
    best_hits(lists, works, picture.descriptor(q).data(), postings, scratch, hits);
    out.rivals[q] = rivals_of(hits);
    // Common looks (many works) weigh little: what counts is how far above the sixth work.
    const float level =
        out.rivals[q].size() == kRivals ? out.rivals[q].back().similarity : kLeastSimilar;
    for (const Hit &hit : hits) {
      const float weight = hit.similarity - level + 0.01F;
      if (weight <= 0) continue;
      votes.push_back({hit.posting.work, {q, hit.posting.feature, hit.similarity}, weight});
    }
  }
  std::stable_sort(votes.begin(), votes.end(),
                   [](const Vote &a, const Vote &b) { return a.work < b.work; });
  struct Ranked {
    std::size_t first;
    std::size_t count;
    double votes;
  };
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < votes.size();) {
    std::size_t end = i;
    while (end < votes.size() && votes[end].work == votes[i].work)
      ++end;
    const std::span<const Vote> part(&votes[i], end - i);
    if (part.size() >= 3) {
      ranked.push_back({i, part.size(), tally(part, picture, *works[votes[i].work])});
    }
    i = end;
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked &a, const Ranked &b) { return a.votes > b.votes; });
  if (ranked.size() > most) ranked.resize(most);
  for (const Ranked &r : ranked) {
    Candidate candidate{votes[r.first].work, r.votes, {}};
    std::vector<Vote> part(votes.begin() + r.first, votes.begin() + r.first + r.count);
    std::stable_sort(part.begin(), part.end(),
                     [](const Vote &a, const Vote &b) { return a.weight > b.weight; });
    if (part.size() > kMostSeeds) part.resize(kMostSeeds);
    for (const Vote &v : part)
      candidate.seeds.push_back(v.match);
    out.best.push_back(std::move(candidate));
  }
  return out;
}

std::vector<float> background(const Candidates &candidates, std::uint32_t work) {
  std::vector<float> levels(candidates.rivals.size(), kBackgroundFloor);
  for (std::size_t q = 0; q < levels.size(); ++q) {
    for (const Rival &rival : candidates.rivals[q]) {
      if (rival.work == work) continue;
      levels[q] = std::max(kBackgroundFloor, rival.similarity);
      break;
    }
  }
  return levels;
}

}  // namespace counterproof::match
