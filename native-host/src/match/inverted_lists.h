// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"
#include "vision/kernels.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace counterproof::match {

/// Which key point of which work (its slot in the index).
struct Posting {
  std::uint32_t work = 0;
  std::uint32_t feature = 0;
};

/// Approximate nearest neighbours: descriptors are sorted into the leaves of a two-level tree of
/// cosine means learnt from the portfolio itself (fixed seed), each with a 128-bit sign code
/// against its leaf's mean, so that a query looks at a few leaves and computes few true
/// similarities.
class InvertedLists {
public:
  /// Learns the tree from a sample of the given works' descriptors and sorts all of them in. The
  /// slot of a work is its place in `works`; null works are skipped.
  void build(const std::vector<const vision::Features *> &works);
  /// Sorts one more work into the tree as it is.
  void add(std::uint32_t slot, const vision::Features &work);
  std::size_t size() const { return size_; }

  /// Adds to `found` what lies near `descriptor`, in no useful order. `scratch` saves allocations.
  void near(const std::uint8_t *descriptor, std::vector<Posting> &found,
            std::vector<std::uint32_t> &scratch) const;

private:
  struct Leaf {
    std::vector<vision::SignCode> codes;
    std::vector<Posting> postings;
  };
  std::size_t leaf_of(const std::uint8_t *descriptor) const;

  std::size_t branches_ = 0;
  std::size_t leaves_per_branch_ = 0;
  Bytes branch_means_;
  Bytes leaf_means_;
  std::vector<float> turned_leaf_means_;
  std::vector<Leaf> leaves_;
  std::size_t size_ = 0;
};

}  // namespace counterproof::match
