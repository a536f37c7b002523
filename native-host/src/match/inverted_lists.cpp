// SPDX-License-Identifier: Apache-2.0
#include "match/inverted_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace counterproof::match {
namespace {

using vision::kDescriptorSize;

/// Of a small portfolio; of a large one, since finding the leaves costs as much as reading them.
constexpr std::size_t kDescriptorsPerLeaf = 80;
constexpr std::size_t kDescriptorsPerLargeLeaf = 280;
constexpr std::size_t kMostPerLevel = InvertedLists::kMostBranches;
constexpr std::size_t kGroupSize = vision::kGroup * kDescriptorSize;
constexpr std::size_t kSampledPerLeaf = 12;
constexpr std::size_t kLeastSampled = 49152;
constexpr int kRounds = 6;
constexpr std::size_t kBranchesProbed = 4;
constexpr std::size_t kLeavesProbed = InvertedLists::Probe::kMost;
/// Of 128 sign bits; unrelated descriptors of one leaf differ in about 64.
constexpr int kMostDifferentBits = 46;
constexpr std::uint32_t kSeed = 20261121;

using Descriptors = std::span<const std::int8_t *const>;

/// Groups that hold `count` centres.
constexpr std::size_t groups_of(std::size_t count) {
  return (count + vision::kGroup - 1) / vision::kGroup;
}

/// Branches of a tree for so many descriptors, and leaves of each branch.
std::size_t branches_for(std::size_t descriptors) {
  const auto side = [&](std::size_t per_leaf) {
    const double leaves = static_cast<double>(descriptors) / static_cast<double>(per_leaf);
    return static_cast<std::size_t>(std::ceil(std::sqrt(leaves)));
  };
  const std::size_t small = std::min(vision::kGroup, side(kDescriptorsPerLeaf));
  return std::clamp<std::size_t>(std::max(small, side(kDescriptorsPerLargeLeaf)), 1, kMostPerLevel);
}

/// Calls use(which, dots) with the products of each descriptor with the `count` centres of
/// `groups`.
template <class Use>
void with_dots(Descriptors descriptors, const float *groups, std::size_t count, const Use &use) {
  constexpr std::size_t kAtOnce = 32;
  std::array<float, kAtOnce * kDescriptorSize> wide;
  std::array<float, kAtOnce * vision::kGroup> of_group;
  std::array<float, kAtOnce * kMostPerLevel> dots;
  std::array<const float *, kAtOnce> rows;
  for (std::size_t q = 0; q < kAtOnce; ++q)
    rows[q] = &wide[q * kDescriptorSize];
  for (std::size_t first = 0; first < descriptors.size(); first += kAtOnce) {
    const std::size_t some = std::min(kAtOnce, descriptors.size() - first);
    for (std::size_t q = 0; q < some; ++q)
      std::copy_n(descriptors[first + q], kDescriptorSize, &wide[q * kDescriptorSize]);
    for (std::size_t g = 0; g < groups_of(count); ++g) {
      vision::group_dots(rows.data(), some, groups + g * kGroupSize, of_group.data());
      for (std::size_t q = 0; q < some; ++q)
        std::copy_n(&of_group[q * vision::kGroup], vision::kGroup,
                    &dots[q * kMostPerLevel + g * vision::kGroup]);
    }
    for (std::size_t q = 0; q < some; ++q)
      use(first + q, &dots[q * kMostPerLevel]);
  }
}

/// Which of the `count` centres of `groups` each descriptor is nearest to.
std::vector<std::uint32_t> nearest(Descriptors descriptors, const float *groups,
                                   std::size_t count) {
  std::vector<std::uint32_t> out(descriptors.size());
  with_dots(descriptors, groups, count, [&](std::size_t which, const float *dots) {
    out[which] = static_cast<std::uint32_t>(std::max_element(dots, dots + count) - dots);
  });
  return out;
}

/// The members of each of `parts`: those i for which part_of[i] is it.
std::vector<std::vector<std::uint32_t>> members_of(std::span<const std::uint32_t> part_of,
                                                   std::size_t parts) {
  std::vector<std::vector<std::uint32_t>> out(parts);
  for (std::uint32_t i = 0; i < part_of.size(); ++i)
    out[part_of[i]].push_back(i);
  return out;
}

/// The `kMost` places with the largest values, largest first; of equals the first place.
template <std::size_t kMost> struct Best {
  struct Entry {
    float value;
    std::uint32_t place;
  };
  std::array<Entry, kMost> entries{};
  std::size_t count = 0;

  void offer(float value, std::uint32_t place) {
    const auto is_before = [&](const Entry &e) {
      return e.value > value || (e.value == value && e.place < place);
    };
    if (count == kMost && is_before(entries[kMost - 1])) return;
    std::size_t at = count == kMost ? kMost - 1 : count++;
    for (; at > 0 && !is_before(entries[at - 1]); --at)
      entries[at] = entries[at - 1];
    entries[at] = {value, place};
  }
};

void put_mean(const std::vector<double> &sum, std::int8_t *mean) {
  double squares = 1e-9;
  for (const double s : sum)
    squares += s * s;
  const double scale = vision::kDescriptorNorm / std::sqrt(squares);
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    mean[i] = static_cast<std::int8_t>(std::lround(std::clamp(sum[i] * scale, -127.0, 127.0)));
  }
}

void make_groups(const std::int8_t *centres, std::size_t count, float *groups) {
  for (std::size_t first = 0; first < count; first += vision::kGroup) {
    vision::make_group(centres + first * kDescriptorSize, std::min(vision::kGroup, count - first),
                       groups + first / vision::kGroup * kGroupSize);
  }
}

/// Spherical k-means of `members` into `count` means, written to `means` and as groups.
void learn(const std::vector<const std::int8_t *> &members, std::size_t count, std::mt19937 &random,
           std::int8_t *means, float *groups) {
  for (std::size_t c = 0; c < count; ++c) {
    const std::int8_t *start = members[random() % members.size()];
    std::copy_n(start, kDescriptorSize, means + c * kDescriptorSize);
  }
  make_groups(means, count, groups);
  std::vector<std::vector<double>> sums(count, std::vector<double>(kDescriptorSize));
  for (int round = 0; round < kRounds; ++round) {
    for (auto &sum : sums)
      std::fill(sum.begin(), sum.end(), 0.0);
    std::vector<std::size_t> sizes(count, 0);
    const auto centres = nearest(members, groups, count);
    for (std::size_t m = 0; m < members.size(); ++m) {
      ++sizes[centres[m]];
      std::vector<double> &sum = sums[centres[m]];
      for (std::size_t i = 0; i < kDescriptorSize; ++i)
        sum[i] += members[m][i];
    }
    for (std::size_t c = 0; c < count; ++c) {
      std::int8_t *mean = means + c * kDescriptorSize;
      if (sizes[c] > 0) {
        put_mean(sums[c], mean);
      } else {
        std::copy_n(members[random() % members.size()], kDescriptorSize, mean);
      }
    }
    make_groups(means, count, groups);
  }
}

}  // namespace

std::size_t InvertedLists::numbers_of_groups(std::size_t branches) {
  return (1 + branches) * groups_of(branches) * kGroupSize;
}

const float *InvertedLists::groups(std::size_t which) const {
  return &groups_[which * groups_of(branches_) * kGroupSize];
}

float *InvertedLists::groups(std::size_t which) {
  return &groups_[which * groups_of(branches_) * kGroupSize];
}

void InvertedLists::build(const std::vector<const vision::Features *> &works) {
  std::vector<const std::int8_t *> all;
  for (const vision::Features *work : works) {
    if (work == nullptr) continue;
    for (std::size_t i = 0; i < work->size(); ++i)
      all.push_back(work->descriptor(i));
  }
  *this = InvertedLists();
  if (all.empty()) return;
  std::mt19937 random(kSeed);
  std::vector<const std::int8_t *> sample = all;
  branches_ = leaves_per_branch_ = branches_for(all.size());
  const std::size_t wanted = std::max(kLeastSampled, kSampledPerLeaf * branches_ * branches_);
  const std::size_t sampled = std::min(wanted, sample.size());
  for (std::size_t i = 0; i < sampled; ++i)
    std::swap(sample[i], sample[i + random() % (sample.size() - i)]);
  sample.resize(sampled);
  groups_.resize(numbers_of_groups(branches_));
  std::vector<std::int8_t> means(kMostPerLevel * kDescriptorSize);
  learn(sample, branches_, random, means.data(), groups(0));
  std::vector<std::vector<const std::int8_t *>> parts(branches_);
  const auto branches = nearest(sample, groups(0), branches_);
  for (std::size_t i = 0; i < sample.size(); ++i)
    parts[branches[i]].push_back(sample[i]);
  leaves_.resize(branches_ * leaves_per_branch_);
  turned_leaf_means_.resize(leaves_.size() * vision::kTurnedSize);
  for (std::size_t b = 0; b < branches_; ++b) {
    const auto &part = parts[b].empty() ? sample : parts[b];
    learn(part, leaves_per_branch_, random, means.data(), groups(1 + b));
    for (std::size_t l = 0; l < leaves_per_branch_; ++l) {
      vision::turn(&means[l * kDescriptorSize],
                   &turned_leaf_means_[(b * leaves_per_branch_ + l) * vision::kTurnedSize]);
    }
  }
  for (std::uint32_t slot = 0; slot < works.size(); ++slot) {
    if (works[slot] != nullptr) add(slot, *works[slot]);
  }
}

std::vector<std::uint32_t> InvertedLists::leaves_of(Descriptors descriptors) const {
  std::vector<std::uint32_t> out(descriptors.size());
  const auto members = members_of(nearest(descriptors, groups(0), branches_), branches_);
  std::vector<const std::int8_t *> part;
  for (std::size_t b = 0; b < branches_; ++b) {
    part.clear();
    for (const std::uint32_t i : members[b])
      part.push_back(descriptors[i]);
    const auto leaves = nearest(part, groups(1 + b), leaves_per_branch_);
    for (std::size_t i = 0; i < part.size(); ++i)
      out[members[b][i]] = static_cast<std::uint32_t>(b * leaves_per_branch_) + leaves[i];
  }
  return out;
}

void InvertedLists::add(std::uint32_t slot, const vision::Features &work) {
  if (branches_ == 0) return;
  std::vector<const std::int8_t *> descriptors(work.size());
  for (std::size_t i = 0; i < work.size(); ++i)
    descriptors[i] = work.descriptor(i);
  const auto leaves = leaves_of(descriptors);
  std::array<std::int16_t, vision::kTurnedSize> turned{};
  for (std::uint32_t i = 0; i < work.size(); ++i) {
    vision::turn(descriptors[i], turned.data());
    const std::int16_t *mean = &turned_leaf_means_[leaves[i] * vision::kTurnedSize];
    leaves_[leaves[i]].push_back({vision::sign_code(turned.data(), mean), {slot, i}});
    ++size_;
  }
}

void InvertedLists::keep_only(const std::vector<bool> &is_here) {
  size_ = 0;
  for (auto &leaf : leaves_) {
    std::erase_if(leaf, [&](const Entry &entry) { return !is_here[entry.posting.work]; });
    size_ += leaf.size();
  }
}

std::vector<InvertedLists::Probe> InvertedLists::probe(Descriptors descriptors) const {
  std::vector<Probe> out(descriptors.size());
  if (branches_ == 0) return out;
  std::vector<std::vector<std::uint32_t>> asking(branches_);
  with_dots(descriptors, groups(0), branches_, [&](std::size_t which, const float *dots) {
    Best<kBranchesProbed> best;
    for (std::uint32_t b = 0; b < branches_; ++b)
      best.offer(dots[b], b);
    for (std::size_t b = 0; b < best.count; ++b)
      asking[best.entries[b].place].push_back(static_cast<std::uint32_t>(which));
  });
  std::vector<Best<kLeavesProbed>> leaves(descriptors.size());
  std::vector<const std::int8_t *> part;
  for (std::size_t b = 0; b < branches_; ++b) {
    part.clear();
    for (const std::uint32_t which : asking[b])
      part.push_back(descriptors[which]);
    const std::size_t first = b * leaves_per_branch_;
    with_dots(part, groups(1 + b), leaves_per_branch_, [&](std::size_t i, const float *dots) {
      for (std::size_t l = 0; l < leaves_per_branch_; ++l)
        leaves[asking[b][i]].offer(dots[l], static_cast<std::uint32_t>(first + l));
    });
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].count = leaves[i].count;
    for (std::size_t l = 0; l < leaves[i].count; ++l)
      out[i].leaves[l] = leaves[i].entries[l].place;
  }
  return out;
}

void InvertedLists::expect(const Probe &probe) const {
  for (std::size_t i = 0; i < probe.count; ++i) {
    const std::vector<Entry> &leaf = leaves_[probe.leaves[i]];
    const char *first = reinterpret_cast<const char *>(leaf.data());
    for (std::size_t at = 0; at < leaf.size() * sizeof(Entry); at += 64)
      __builtin_prefetch(first + at);
    const std::int16_t *mean = &turned_leaf_means_[probe.leaves[i] * vision::kTurnedSize];
    for (std::size_t at = 0; at < vision::kTurnedSize; at += 32)
      __builtin_prefetch(mean + at);
  }
}

void InvertedLists::near(const std::int8_t *descriptor, const Probe &probe, std::size_t most,
                         std::vector<Posting> &found, Scratch &scratch) const {
  found.clear();
  std::array<std::int16_t, vision::kTurnedSize> turned;
  vision::turn(descriptor, turned.data());
  std::array<std::size_t, kMostDifferentBits + 1> at_bits{};
  scratch.bits.clear();
  scratch.postings.clear();
  for (std::size_t i = 0; i < probe.count; ++i) {
    const std::vector<Entry> &leaf = leaves_[probe.leaves[i]];
    if (leaf.empty()) continue;
    if (scratch.codes.size() < leaf.size()) scratch.codes.resize(leaf.size());
    const vision::SignCode code = vision::sign_code(
        turned.data(), &turned_leaf_means_[probe.leaves[i] * vision::kTurnedSize]);
    const std::size_t hits =
        vision::near_codes(code, &leaf.front().code, sizeof(Entry), leaf.size(), kMostDifferentBits,
                           scratch.codes.data());
    for (std::size_t h = 0; h < hits; ++h) {
      const vision::NearCode near = scratch.codes[h];
      ++at_bits[near.bits];
      scratch.bits.push_back(near.bits);
      scratch.postings.push_back(leaf[near.place].posting);
    }
  }
  // Whole distances only, so that the order of the lists does not matter.
  std::size_t kept = 0;
  std::size_t limit = 0;
  while (limit < at_bits.size() && (kept == 0 || kept + at_bits[limit] <= most))
    kept += at_bits[limit++];
  for (std::size_t i = 0; i < scratch.bits.size(); ++i) {
    if (scratch.bits[i] < limit) found.push_back(scratch.postings[i]);
  }
}

}  // namespace counterproof::match
