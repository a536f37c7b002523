// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"
#include "vision/kernels.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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
  /// As many branches has a tree at most, and each branch as many leaves.
  static constexpr std::size_t kMostBranches = 256;

  /// Learns the tree from a sample of the given works' descriptors and sorts all of them in. The
  /// slot of a work is its place in `works`; null works are skipped.
  void build(const std::vector<const vision::Features *> &works);
  /// Sorts one more work into the tree as it is.
  void add(std::uint32_t slot, const vision::Features &work);
  /// Takes out the key points of slots for which `is_here` is false: left in, they would take the
  /// places of others in what near() gives.
  void keep_only(const std::vector<bool> &is_here);
  std::size_t size() const { return size_; }

  /// Appends tree and lists, for a cache on disk.
  void save_to(Bytes &out) const;
  /// Takes what save_to() wrote from the front of `in`; `sizes` are the numbers of key points by
  /// slot. Nothing when the bytes are cut short or name a key point that is not there.
  static std::optional<InvertedLists> from_saved(ByteView &in, std::span<const std::size_t> sizes);

  /// The leaves in which a descriptor's likes may lie.
  struct Probe {
    static constexpr std::size_t kMost = 8;
    std::array<std::uint32_t, kMost> leaves{};
    std::size_t count = 0;
  };
  /// Of many descriptors at once, which is several times cheaper than one by one.
  std::vector<Probe> probe(std::span<const std::int8_t *const> descriptors) const;
  /// Asks for the lists of a probe, so that near() need not wait for memory.
  void expect(const Probe &probe) const;

  /// What near() needs besides: kept by the caller, so that nothing is allocated for each call.
  struct Scratch {
    std::vector<vision::NearCode> codes;
    std::vector<std::uint32_t> bits;
    std::vector<Posting> postings;
  };

  /// Writes to `found` what lies near `descriptor`, in no useful order: about `most`, those with
  /// the nearest codes.
  void near(const std::int8_t *descriptor, const Probe &probe, std::size_t most,
            std::vector<Posting> &found, Scratch &scratch) const;

private:
  /// Together, so that a key point found costs no second look into memory.
  struct Entry {
    vision::SignCode code;
    Posting posting;
  };
  std::vector<std::uint32_t> leaves_of(std::span<const std::int8_t *const> descriptors) const;
  /// The branches' centres, then each branch's leaves': groups of vision::make_group.
  const float *groups(std::size_t which) const;
  float *groups(std::size_t which);
  static std::size_t numbers_of_groups(std::size_t branches);

  std::size_t branches_ = 0;
  std::size_t leaves_per_branch_ = 0;
  std::vector<float> groups_;
  std::vector<std::int16_t> turned_leaf_means_;
  std::vector<std::vector<Entry>> leaves_;
  std::size_t size_ = 0;
};

}  // namespace counterproof::match
