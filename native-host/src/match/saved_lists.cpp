// SPDX-License-Identifier: Apache-2.0
#include "match/inverted_lists.h"
#include "match/saved_bytes.h"

#include <algorithm>

namespace counterproof::match {

void InvertedLists::save_to(Bytes &out) const {
  put(out, branches_);
  put(out, std::span<const float>(groups_));
  put(out, std::span<const std::int16_t>(turned_leaf_means_));
  for (const auto &leaf : leaves_) {
    put(out, leaf.size());
    put(out, std::span<const Entry>(leaf));
  }
}

std::optional<InvertedLists> InvertedLists::from_saved(ByteView &in,
                                                       std::span<const std::size_t> sizes) {
  InvertedLists lists;
  std::uint64_t branches = 0;
  if (!take(in, branches, kMostBranches)) return std::nullopt;
  lists.branches_ = lists.leaves_per_branch_ = branches;
  if (branches > 0) lists.groups_.resize(numbers_of_groups(branches));
  lists.leaves_.resize(branches * branches);
  lists.turned_leaf_means_.resize(lists.leaves_.size() * vision::kTurnedSize);
  if (!take(in, std::span(lists.groups_)) || !take(in, std::span(lists.turned_leaf_means_)))
    return std::nullopt;
  for (auto &leaf : lists.leaves_) {
    std::uint64_t size = 0;
    if (!take(in, size, in.size() / sizeof(Entry))) return std::nullopt;
    leaf.resize(size);
    if (!take(in, std::span(leaf))) return std::nullopt;
    const bool fits = std::all_of(leaf.begin(), leaf.end(), [&](const Entry &entry) {
      return entry.posting.work < sizes.size() && entry.posting.feature < sizes[entry.posting.work];
    });
    if (!fits) return std::nullopt;
    lists.size_ += size;
  }
  return lists;
}

}  // namespace counterproof::match
