// SPDX-License-Identifier: Apache-2.0
#include "match/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace counterproof::match {
namespace {

using vision::Keypoint;
using vision::Match;

constexpr std::size_t kNeighbours = 16;
/// Key points whose true similarity is computed, for each of the picture.
constexpr std::size_t kCompared = 24;
/// Most prints are neither mirrored nor inverted: there the strongest key points (they come first)
/// must do to find the work.
constexpr std::size_t kMostAskedOfRareForms = 200;
constexpr std::size_t kRivals = 6;
constexpr std::size_t kMostSeeds = 200;
constexpr std::size_t kFewestVotes = 3;
constexpr float kLeastSimilar = 0.20F;
/// What an unrelated work reaches anyway, however small the portfolio is.
constexpr float kBackgroundFloor = 0.30F;
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
    starts_.reserve(works.size());
    for (const vision::Features *work : works)
      starts_.push_back(work == nullptr ? nullptr : work->descriptors.data());
  }

  /// Calls take(i, hits) for each descriptor in turn with what is most similar to it, best first.
  template <class Take> void each(std::span<const std::int8_t *const> asked, const Take &take) {
    const auto probes = lists_.probe(asked);
    // Lists and descriptors lie all over memory: each is asked for one turn before it is read.
    for (std::size_t turn = 0; turn < asked.size() + 2; ++turn) {
      if (turn < asked.size()) lists_.expect(probes[turn]);
      if (turn >= 1 && turn - 1 < asked.size())
        collect(asked[turn - 1], probes[turn - 1], postings_[(turn - 1) % 2]);
      if (turn >= 2) take(turn - 2, compare(asked[turn - 2], postings_[turn % 2]));
    }
  }

private:
  void collect(const std::int8_t *descriptor, const InvertedLists::Probe &probe,
               std::vector<Posting> &postings) {
    lists_.near(descriptor, probe, kCompared, postings, scratch_);
    std::erase_if(postings, [&](const Posting &p) { return starts_[p.work] == nullptr; });
    for (const Posting &p : postings) {
      __builtin_prefetch(at(p));
      __builtin_prefetch(at(p) + vision::kDescriptorSize - 1);
    }
  }

  const std::vector<Hit> &compare(const std::int8_t *descriptor,
                                  const std::vector<Posting> &postings) {
    constexpr float kUnit = static_cast<float>(vision::kDescriptorNorm * vision::kDescriptorNorm);
    hits_.clear();
    for (const Posting &p : postings) {
      const float s = static_cast<float>(vision::dot(descriptor, at(p))) / kUnit;
      if (s >= kLeastSimilar) hits_.push_back({p, s});
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

  const std::int8_t *at(const Posting &p) const {
    return starts_[p.work] + p.feature * vision::kDescriptorSize;
  }

  const InvertedLists &lists_;
  std::vector<const std::int8_t *> starts_;
  std::array<std::vector<Posting>, 2> postings_;
  InvertedLists::Scratch scratch_;
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
  // What was cut off is no more similar than the last.
  return hits.size() == kNeighbours ? hits.back().similarity : kLeastSimilar;
}

/// How similar the best key point of any other work is, and at least what unrelated ones reach.
float level_beside(const std::vector<Hit> &hits, std::uint32_t work) {
  for (const Hit &hit : hits)
    if (hit.posting.work != work) return std::max(kBackgroundFloor, hit.similarity);
  return kBackgroundFloor;
}

/// The best of few unrelated key points is less similar than the best of many. What is missing to a
/// portfolio of kFullPortfolio key points is added, so that a small portfolio is no less careful.
float allowance_for(std::size_t keypoints) {
  constexpr double kFullPortfolio = 330'000;
  constexpr double kPerDoubling = 0.012;
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

/// The votes of one form that speak for one work.
struct Ballot {
  std::size_t form;
  std::size_t first;
  std::size_t count;
  double votes;
};

/// Sorts votes by work and adds each work's, counted as if they all agreed.
void add_ballots(std::size_t form, std::vector<Vote> &votes,
                 std::span<const vision::Features *const> works, std::vector<Ballot> &ballots) {
  std::vector<std::uint32_t> starts(works.size() + 1, 0);
  for (const Vote &v : votes)
    ++starts[v.work + 1];
  for (std::size_t i = 1; i < starts.size(); ++i)
    starts[i] += starts[i - 1];
  std::vector<Vote> sorted(votes.size());
  auto next = starts;
  for (const Vote &v : votes)
    sorted[next[v.work]++] = v;
  votes = std::move(sorted);
  for (std::size_t work = 0; work < works.size(); ++work) {
    const std::size_t first = starts[work];
    const std::size_t count = starts[work + 1] - first;
    if (count < kFewestVotes) continue;
    const std::span<const Vote> part(&votes[first], count);
    double votes_at_most = 0;
    for (const Vote &v : part)
      votes_at_most += v.weight;
    ballots.push_back({form, first, count, votes_at_most});
  }
}

}  // namespace

Forms forms_of(const vision::Features &picture) {
  const auto scene_of = [&](std::size_t form) {
    return vision::Scene(vision::transformed(picture, vision::kSymmetries[form]));
  };
  return {scene_of(0), scene_of(1), scene_of(2), scene_of(3)};
}

std::array<Candidates, vision::kForms> candidates(const InvertedLists &lists,
                                                  std::span<const vision::Features *const> works,
                                                  const Forms &picture, std::size_t most) {
  std::array<Candidates, vision::kForms> out;
  const std::size_t count = picture[0].features().size();
  for (Candidates &form : out) {
    form.hits.resize(count);
    form.is_known.resize(count, false);
    form.allowance = allowance_for(lists.size());
  }
  std::array<std::vector<Vote>, vision::kForms> votes;
  Lookup lookup(lists, works);
  std::vector<const std::int8_t *> asked;
  std::vector<std::pair<std::size_t, std::uint32_t>> askers;
  for (std::size_t f = 0; f < vision::kForms; ++f) {
    const std::size_t most_asked = f == 0 ? count : std::min(count, kMostAskedOfRareForms);
    for (std::uint32_t q = 0; q < most_asked; ++q) {
      asked.push_back(picture[f].features().descriptor(q));
      askers.emplace_back(f, q);
    }
  }
  lookup.each(asked, [&](std::size_t i, const std::vector<Hit> &hits) {
    const auto [f, q] = askers[i];
    out[f].hits[q] = hits;
    out[f].is_known[q] = true;
    const float level = common_level(hits);
    for (const Hit &hit : hits) {
      const float weight = hit.similarity - level + 0.034F;
      if (weight <= 0) continue;
      votes[f].push_back({hit.posting.work, {q, hit.posting.feature, hit.similarity}, weight});
    }
  });
  std::vector<Ballot> ballots;
  for (std::size_t f = 0; f < vision::kForms; ++f)
    add_ballots(f, votes[f], works, ballots);
  const auto is_better = [](const Ballot &a, const Ballot &b) { return a.votes > b.votes; };
  std::stable_sort(ballots.begin(), ballots.end(), is_better);
  // Counted truly from the top, until no later one can come among the best.
  std::vector<Ballot> best;
  for (Ballot &b : ballots) {
    if (best.size() == most && best.back().votes >= b.votes) break;
    b.votes = tally(std::span<const Vote>(&votes[b.form][b.first], b.count),
                    picture[b.form].features(), *works[votes[b.form][b.first].work]);
    best.insert(std::upper_bound(best.begin(), best.end(), b, is_better), b);
    if (best.size() > most) best.pop_back();
  }
  ballots = std::move(best);
  for (const Ballot &b : ballots) {
    const auto first = votes[b.form].begin() + static_cast<std::ptrdiff_t>(b.first);
    std::vector<Vote> part(first, first + static_cast<std::ptrdiff_t>(b.count));
    // By what speaks for this work alone: letters and dots propose any place.
    for (Vote &v : part)
      v.weight = v.match.similarity - level_beside(out[b.form].hits[v.match.query], v.work);
    std::stable_sort(part.begin(), part.end(),
                     [](const Vote &x, const Vote &y) { return x.weight > y.weight; });
    if (part.size() > kMostSeeds) part.resize(kMostSeeds);
    Candidate candidate{part.front().work, b.votes, {}};
    candidate.seeds.reserve(part.size());
    for (const Vote &v : part)
      candidate.seeds.push_back(v.match);
    out[b.form].best.push_back(std::move(candidate));
  }
  return out;
}

void complete(const InvertedLists &lists, std::span<const vision::Features *const> works,
              const vision::Scene &picture, std::span<const vision::Match> matches,
              Candidates &form) {
  std::vector<const std::int8_t *> asked;
  std::vector<std::uint32_t> askers;
  for (const vision::Match &m : matches) {
    if (form.is_known[m.query]) continue;
    form.is_known[m.query] = true;
    asked.push_back(picture.features().descriptor(m.query));
    askers.push_back(m.query);
  }
  if (asked.empty()) return;
  Lookup(lists, works).each(asked, [&](std::size_t i, const std::vector<Hit> &hits) {
    form.hits[askers[i]] = hits;
  });
}

std::vector<float> background(const Candidates &candidates, std::uint32_t work) {
  std::vector<float> levels;
  levels.reserve(candidates.hits.size());
  for (const auto &hits : candidates.hits)
    levels.push_back(level_beside(hits, work) + candidates.allowance);
  return levels;
}

}  // namespace counterproof::match
