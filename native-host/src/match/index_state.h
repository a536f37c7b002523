// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/index.h"
#include "match/inverted_lists.h"

#include <map>
#include <shared_mutex>
#include <vector>

namespace counterproof::match {

/// One work in the index; empty features where a work was removed (its postings are skipped until
/// the lists are built anew).
struct Slot {
  std::string id;
  std::unique_ptr<vision::Features> features;
};

struct Index::State {
  mutable std::shared_mutex mutex;
  std::map<std::string, std::uint32_t, std::less<>> slots_by_id;
  std::vector<Slot> slots;
  InvertedLists lists;
  /// Slots from here on are not in the lists yet.
  std::size_t listed = 0;
  /// Works the tree was learnt from, and slots emptied since.
  std::size_t learnt_from = 0;
  std::size_t emptied = 0;

  bool is_ready() const { return listed == slots.size() && emptied * 4 <= slots.size(); }
  void make_ready();
};

}  // namespace counterproof::match
