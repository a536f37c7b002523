// SPDX-License-Identifier: Apache-2.0
#include "match/inverted_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace counterproof::match {
namespace {

using vision::kDescriptorSize;

constexpr std::size_t kDescriptorsPerLeaf = 300;
constexpr std::size_t kMostPerLevel = 32;
constexpr std::size_t kSampled = 16384;
constexpr int kRounds = 6;
constexpr std::size_t kBranchesProbed = 5;
constexpr std::size_t kLeavesProbed = 8;
/// Of 128 sign bits; unrelated descriptors of one leaf differ in about 64.
constexpr int kMostDifferentBits = 40;
constexpr std::uint32_t kSeed = 20261121;

std::size_t nearest(const std::uint8_t *descriptor, const Bytes &means, std::size_t first,
                    std::size_t count) {
  std::array<std::int32_t, kMostPerLevel> dots{};
  vision::dots(descriptor, &means[first * kDescriptorSize], count, dots.data());
  return first + (std::max_element(dots.begin(), dots.begin() + count) - dots.begin());
}

void put_mean(const std::vector<double> &sum, std::uint8_t *mean) {
  double squares = 1e-9;
  for (const double s : sum)
    squares += s * s;
  const double scale = vision::kDescriptorNorm / std::sqrt(squares);
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    mean[i] = static_cast<std::uint8_t>(std::min(127.0, sum[i] * scale + 0.5));
  }
}

/// Spherical k-means of `members` into `count` means written to means[first...].
void learn(const std::vector<const std::uint8_t *> &members, std::size_t count, std::size_t first,
           std::mt19937 &random, Bytes &means) {
  for (std::size_t c = 0; c < count; ++c) {
    const std::uint8_t *start = members[random() % members.size()];
    std::copy_n(start, kDescriptorSize, &means[(first + c) * kDescriptorSize]);
  }
  std::vector<std::vector<double>> sums(count, std::vector<double>(kDescriptorSize));
  for (int round = 0; round < kRounds; ++round) {
    for (auto &sum : sums)
      std::fill(sum.begin(), sum.end(), 0.0);
    std::vector<std::size_t> sizes(count, 0);
    for (const std::uint8_t *member : members) {
      const std::size_t c = nearest(member, means, first, count) - first;
      ++sizes[c];
      for (std::size_t i = 0; i < kDescriptorSize; ++i)
        sums[c][i] += member[i];
    }
    for (std::size_t c = 0; c < count; ++c) {
      std::uint8_t *mean = &means[(first + c) * kDescriptorSize];
      if (sizes[c] > 0) {
        put_mean(sums[c], mean);
      } else {
        std::copy_n(members[random() % members.size()], kDescriptorSize, mean);
      }
    }
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
  for (std::size_t i = 0; i < std::min(kSampled, sample.size()); ++i) {
    std::swap(sample[i], sample[i + random() % (sample.size() - i)]);
  }
  sample.resize(std::min(kSampled, sample.size()));
  const double wanted = std::sqrt(static_cast<double>(all.size()) / kDescriptorsPerLeaf);
  branches_ =
      std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(wanted)), 1, kMostPerLevel);
  leaves_per_branch_ = branches_;
  branch_means_.resize(branches_ * kDescriptorSize);
  leaf_means_.resize(branches_ * leaves_per_branch_ * kDescriptorSize);
  learn(sample, branches_, 0, random, branch_means_);
  std::vector<std::vector<const std::uint8_t *>> parts(branches_);
  for (const std::uint8_t *d : sample)
    parts[nearest(d, branch_means_, 0, branches_)].push_back(d);
  for (std::size_t b = 0; b < branches_; ++b) {
    const auto &part = parts[b].empty() ? sample : parts[b];
    learn(part, leaves_per_branch_, b * leaves_per_branch_, random, leaf_means_);
  }
  leaves_.resize(branches_ * leaves_per_branch_);
  turned_leaf_means_.resize(leaf_means_.size());
  for (std::size_t i = 0; i < leaf_means_.size(); i += kDescriptorSize) {
    vision::turn(&leaf_means_[i], &turned_leaf_means_[i]);
  }
  for (std::uint32_t slot = 0; slot < works.size(); ++slot) {
    if (works[slot] != nullptr) add(slot, *works[slot]);
  }
}

std::size_t InvertedLists::leaf_of(const std::uint8_t *descriptor) const {
  const std::size_t branch = nearest(descriptor, branch_means_, 0, branches_);
  return nearest(descriptor, leaf_means_, branch * leaves_per_branch_, leaves_per_branch_);
}

void InvertedLists::add(std::uint32_t slot, const vision::Features &work) {
  if (branches_ == 0) return;
  std::array<float, kDescriptorSize> turned{};
  for (std::uint32_t i = 0; i < work.size(); ++i) {
    const std::uint8_t *descriptor = work.descriptor(i).data();
    const std::size_t leaf = leaf_of(descriptor);
    vision::turn(descriptor, turned.data());
    leaves_[leaf].codes.push_back(
        vision::sign_code(turned.data(), &turned_leaf_means_[leaf * kDescriptorSize]));
    leaves_[leaf].postings.push_back({slot, i});
    ++size_;
  }
}

void InvertedLists::near(const std::uint8_t *descriptor, std::vector<Posting> &found,
                         std::vector<std::uint32_t> &scratch) const {
  if (branches_ == 0) return;
  std::array<std::int32_t, kMostPerLevel> dots{};
  std::array<std::uint32_t, kMostPerLevel> order{};
  vision::dots(descriptor, branch_means_.data(), branches_, dots.data());
  for (std::uint32_t i = 0; i < branches_; ++i)
    order[i] = i;
  const std::size_t branches = std::min(kBranchesProbed, branches_);
  std::partial_sort(order.begin(), order.begin() + branches, order.begin() + branches_,
                    [&](std::uint32_t a, std::uint32_t b) { return dots[a] > dots[b]; });
  struct Near {
    std::int32_t dot;
    std::size_t leaf;
  };
  std::array<Near, kBranchesProbed * kMostPerLevel> leaves{};
  std::size_t count = 0;
  for (std::size_t b = 0; b < branches; ++b) {
    const std::size_t first = order[b] * leaves_per_branch_;
    vision::dots(descriptor, &leaf_means_[first * kDescriptorSize], leaves_per_branch_,
                 dots.data());
    for (std::size_t i = 0; i < leaves_per_branch_; ++i)
      leaves[count++] = {dots[i], first + i};
  }
  const std::size_t probed = std::min(kLeavesProbed, count);
  std::partial_sort(leaves.begin(), leaves.begin() + probed, leaves.begin() + count,
                    [](const Near &a, const Near &b) { return a.dot > b.dot; });
  std::array<float, kDescriptorSize> turned{};
  vision::turn(descriptor, turned.data());
  for (std::size_t i = 0; i < probed; ++i) {
    const Leaf &leaf = leaves_[leaves[i].leaf];
    const vision::SignCode code =
        vision::sign_code(turned.data(), &turned_leaf_means_[leaves[i].leaf * kDescriptorSize]);
    scratch.resize(leaf.codes.size());
    const std::size_t hits = vision::near_codes(code, leaf.codes.data(), leaf.codes.size(),
                                                kMostDifferentBits, scratch.data());
    for (std::size_t h = 0; h < hits; ++h)
      found.push_back(leaf.postings[scratch[h]]);
  }
}

}  // namespace counterproof::match
