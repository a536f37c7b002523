// SPDX-License-Identifier: Apache-2.0
#include "match/inverted_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace counterproof::match {
namespace {

using vision::kDescriptorSize;

constexpr std::size_t kDescriptorsPerLeaf = 80;
constexpr std::size_t kMostPerLevel = vision::kGroup;
constexpr std::size_t kGroupSize = vision::kGroup * kDescriptorSize;
constexpr std::size_t kSampled = 49152;
constexpr int kRounds = 6;
constexpr std::size_t kBranchesProbed = 4;
constexpr std::size_t kLeavesProbed = 8;
/// Of 128 sign bits; unrelated descriptors of one leaf differ in about 64.
constexpr int kMostDifferentBits = 46;
constexpr std::uint32_t kSeed = 20261121;

std::size_t nearest(const std::uint8_t *descriptor, const float *group, std::size_t count) {
  std::array<float, vision::kGroup> dots;
  vision::group_dots(descriptor, group, dots.data());
  return static_cast<std::size_t>(std::max_element(dots.begin(), dots.begin() + count) -
                                  dots.begin());
}

/// The `kMost` places with the largest values, largest first; of equals the first offered.
template <std::size_t kMost> struct Best {
  struct Entry {
    float value;
    std::uint32_t place;
  };
  std::array<Entry, kMost> entries;
  std::size_t count = 0;

  void offer(float value, std::uint32_t place) {
    if (count == kMost && value <= entries[kMost - 1].value) return;
    std::size_t at = count == kMost ? kMost - 1 : count++;
    for (; at > 0 && entries[at - 1].value < value; --at)
      entries[at] = entries[at - 1];
    entries[at] = {value, place};
  }
};

void put_mean(const std::vector<double> &sum, std::uint8_t *mean) {
  double squares = 1e-9;
  for (const double s : sum)
    squares += s * s;
  const double scale = vision::kDescriptorNorm / std::sqrt(squares);
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    mean[i] = static_cast<std::uint8_t>(std::min(127.0, sum[i] * scale + 0.5));
  }
}

/// Spherical k-means of `members` into `count` means, written to `means` and as a group.
void learn(const std::vector<const std::uint8_t *> &members, std::size_t count,
           std::mt19937 &random, std::uint8_t *means, float *group) {
  for (std::size_t c = 0; c < count; ++c) {
    const std::uint8_t *start = members[random() % members.size()];
    std::copy_n(start, kDescriptorSize, means + c * kDescriptorSize);
  }
  vision::make_group(means, count, group);
  std::vector<std::vector<double>> sums(count, std::vector<double>(kDescriptorSize));
  for (int round = 0; round < kRounds; ++round) {
    for (auto &sum : sums)
      std::fill(sum.begin(), sum.end(), 0.0);
    std::vector<std::size_t> sizes(count, 0);
    for (const std::uint8_t *member : members) {
      const std::size_t c = nearest(member, group, count);
      ++sizes[c];
      for (std::size_t i = 0; i < kDescriptorSize; ++i)
        sums[c][i] += member[i];
    }
    for (std::size_t c = 0; c < count; ++c) {
      std::uint8_t *mean = means + c * kDescriptorSize;
      if (sizes[c] > 0) {
        put_mean(sums[c], mean);
      } else {
        std::copy_n(members[random() % members.size()], kDescriptorSize, mean);
      }
    }
    vision::make_group(means, count, group);
  }
}

}  // namespace

void InvertedLists::build(const std::vector<const vision::Features *> &works) {
  std::vector<const std::uint8_t *> all;
  for (const vision::Features *work : works) {
    if (work == nullptr) continue;
    for (std::size_t i = 0; i < work->size(); ++i)
      all.push_back(work->descriptor(i).data());
  }
  *this = InvertedLists();
  if (all.empty()) return;
  std::mt19937 random(kSeed);
  std::vector<const std::uint8_t *> sample = all;
  const std::size_t sampled = std::min(kSampled, sample.size());
  for (std::size_t i = 0; i < sampled; ++i)
    std::swap(sample[i], sample[i + random() % (sample.size() - i)]);
  sample.resize(sampled);
  const double wanted = std::sqrt(static_cast<double>(all.size()) / kDescriptorsPerLeaf);
  branches_ =
      std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(wanted)), 1, kMostPerLevel);
  leaves_per_branch_ = branches_;
  groups_.resize((1 + branches_) * kGroupSize);
  Bytes means(kMostPerLevel * kDescriptorSize);
  learn(sample, branches_, random, means.data(), groups_.data());
  std::vector<std::vector<const std::uint8_t *>> parts(branches_);
  for (const std::uint8_t *d : sample)
    parts[nearest(d, groups_.data(), branches_)].push_back(d);
  leaves_.resize(branches_ * leaves_per_branch_);
  turned_leaf_means_.resize(leaves_.size() * kDescriptorSize);
  for (std::size_t b = 0; b < branches_; ++b) {
    const auto &part = parts[b].empty() ? sample : parts[b];
    learn(part, leaves_per_branch_, random, means.data(), &groups_[(1 + b) * kGroupSize]);
    for (std::size_t l = 0; l < leaves_per_branch_; ++l) {
      vision::turn(&means[l * kDescriptorSize],
                   &turned_leaf_means_[(b * leaves_per_branch_ + l) * kDescriptorSize]);
    }
  }
  for (std::uint32_t slot = 0; slot < works.size(); ++slot) {
    if (works[slot] != nullptr) add(slot, *works[slot]);
  }
}

std::size_t InvertedLists::leaf_of(const std::uint8_t *descriptor) const {
  const std::size_t branch = nearest(descriptor, group(0), branches_);
  return branch * leaves_per_branch_ + nearest(descriptor, group(1 + branch), leaves_per_branch_);
}

void InvertedLists::add(std::uint32_t slot, const vision::Features &work) {
  if (branches_ == 0) return;
  std::array<std::int16_t, kDescriptorSize> turned{};
  for (std::uint32_t i = 0; i < work.size(); ++i) {
    const std::uint8_t *descriptor = work.descriptor(i).data();
    const std::size_t leaf = leaf_of(descriptor);
    vision::turn(descriptor, turned.data());
    leaves_[leaf].push_back(
        {vision::sign_code(turned.data(), &turned_leaf_means_[leaf * kDescriptorSize]), {slot, i}});
    ++size_;
  }
}

void InvertedLists::near(const std::uint8_t *descriptor, std::size_t most,
                         std::vector<Posting> &found, Scratch &scratch) const {
  found.clear();
  if (branches_ == 0) return;
  std::array<float, vision::kGroup> dots;
  vision::group_dots(descriptor, group(0), dots.data());
  Best<kBranchesProbed> branches;
  for (std::uint32_t i = 0; i < branches_; ++i)
    branches.offer(dots[i], i);
  Best<kLeavesProbed> leaves;
  for (std::size_t b = 0; b < branches.count; ++b) {
    vision::group_dots(descriptor, group(1 + branches.entries[b].place), dots.data());
    const std::size_t first = branches.entries[b].place * leaves_per_branch_;
    for (std::size_t i = 0; i < leaves_per_branch_; ++i)
      leaves.offer(dots[i], static_cast<std::uint32_t>(first + i));
  }
  const std::size_t probed = leaves.count;
  std::array<std::int16_t, kDescriptorSize> turned;
  vision::turn(descriptor, turned.data());
  std::array<std::size_t, kMostDifferentBits + 1> at_bits{};
  scratch.bits.clear();
  scratch.postings.clear();
  // The lists lie all over memory: all are asked for before the first is read.
  std::array<vision::SignCode, kLeavesProbed> codes;
  for (std::size_t i = 0; i < probed; ++i) {
    const std::vector<Entry> &leaf = leaves_[leaves.entries[i].place];
    const char *first = reinterpret_cast<const char *>(leaf.data());
    for (std::size_t at = 0; at < leaf.size() * sizeof(Entry); at += 64)
      __builtin_prefetch(first + at);
    codes[i] = vision::sign_code(turned.data(),
                                 &turned_leaf_means_[leaves.entries[i].place * kDescriptorSize]);
  }
  for (std::size_t i = 0; i < probed; ++i) {
    const std::vector<Entry> &leaf = leaves_[leaves.entries[i].place];
    if (leaf.empty()) continue;
    if (scratch.codes.size() < leaf.size()) scratch.codes.resize(leaf.size());
    const std::size_t hits =
        vision::near_codes(codes[i], &leaf.front().code, sizeof(Entry), leaf.size(),
                           kMostDifferentBits, scratch.codes.data());
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
