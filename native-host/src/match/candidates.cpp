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

struct Vote {
  std::uint32_t work;
  Match match;
  float weight;
};

/// The most similar postings of one descriptor, best first.
class Lookup {
public:
  Lookup(const InvertedLists &lists, std::span<const vision::Features *const> works)
      : lists_(lists) {
    for (const vision::Features *work : works) {
      starts_.push_back(work == nullptr ? nullptr : work->descriptors.data());
    }
  }

  const std::vector<Hit> &best(const std::uint8_t *descriptor) {
    postings_.clear();
    hits_.clear();
    lists_.near(descriptor, postings_, scratch_);
    std::erase_if(postings_, [&](const Posting &p) { return starts_[p.work] == nullptr; });
    constexpr float kUnit = static_cast<float>(vision::kDescriptorNorm * vision::kDescriptorNorm);
    for (std::size_t i = 0; i < postings_.size(); ++i) {
      // The descriptors lie all over memory: ask for them a little ahead.
      if (i + kAhead < postings_.size()) {
        const std::uint8_t *later = at(postings_[i + kAhead]);
        __builtin_prefetch(later);
        __builtin_prefetch(later + 64);
        __builtin_prefetch(later + 127);
      }
      const float s = static_cast<float>(vision::dot(descriptor, at(postings_[i]))) / kUnit;
      if (s >= kLeastSimilar) hits_.push_back({postings_[i], s});
    }
    const auto better = [](const Hit &a, const Hit &b) {
      if (a.similarity != b.similarity) return a.similarity > b.similarity;
      if (a.posting.work != b.posting.work) return a.posting.work < b.posting.work;
      return a.posting.feature < b.posting.feature;
    };
    const std::size_t kept = std::min(kNeighbours, hits_.size());
    std::partial_sort(hits_.begin(), hits_.begin() + kept, hits_.end(), better);
    hits_.resize(kept);
    return hits_;
  }

private:
  static constexpr std::size_t kAhead = 8;
  const std::uint8_t *at(const Posting &p) const {
    return starts_[p.work] + p.feature * vision::kDescriptorSize;
  }

  const InvertedLists &lists_;
  std::vector<const std::uint8_t *> starts_;
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> scratch_;
  std::vector<Hit> hits_;
};

/// How similar the best key point of the kRivals-th best work is: common looks, such as plain
/// corners and letters, have that many equals.
float common_level(const std::vector<Hit> &hits) {
  std::array<std::uint32_t, kRivals> works{};
  std::size_t count = 0;
  for (const Hit &hit : hits) {
    if (std::find(works.begin(), works.begin() + count, hit.posting.work) !=
        works.begin() + count) {
      continue;
    }
    works[count++] = hit.posting.work;
    if (count == kRivals) return hit.similarity;
  }
  return kLeastSimilar;
}

/// The best of few unrelated key points is less similar than the best of many. What is missing to a
/// portfolio of kFullPortfolio key points is added, so that a small portfolio is no less careful.
float allowance_for(std::size_t keypoints) {
  constexpr double kFullPortfolio = 330'000;
  constexpr double kPerDoubling = 0.0035;
  const double doublings =
      std::log2(kFullPortfolio / std::max<double>(1, static_cast<double>(keypoints)));
  return static_cast<float>(kPerDoubling * std::clamp(doublings, 0.0, 8.0));
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
  out.hits.resize(picture.size());
  out.allowance = allowance_for(lists.size());
  std::vector<Vote> votes;
  Lookup lookup(lists, works);
  for (std::uint32_t q = 0; q < picture.size(); ++q) {
    const std::vector<Hit> &hits = lookup.best(picture.descriptor(q).data());
    out.hits[q] = hits;
    const float level = common_level(hits);
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
  std::vector<float> levels(candidates.hits.size(), kBackgroundFloor);
  for (std::size_t q = 0; q < levels.size(); ++q) {
    for (const Hit &hit : candidates.hits[q]) {
      if (hit.posting.work == work) continue;
      levels[q] = std::max(kBackgroundFloor, hit.similarity);
      break;
    }
    levels[q] += candidates.allowance;
  }
  return levels;
}

}  // namespace counterproof::match
