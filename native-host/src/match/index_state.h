// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/index.h"
#include "match/inverted_lists.h"

#include <atomic>
#include <map>
#include <shared_mutex>
#include <vector>

namespace counterproof::match {

/// One work in the index; empty features where a work was removed.
struct Slot {
  std::string id;
  /// Stands for these features in what is saved.
  std::string name;
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
  /// The lists may still hold key points of emptied slots.
  bool has_leftovers = false;
  /// Works that came or went since the lists were saved.
  mutable std::atomic<std::size_t> unsaved = 0;

  bool is_ready() const {
    return listed == slots.size() && !has_leftovers && emptied * 4 <= slots.size();
  }
  void make_ready();
  void clear_leftovers();
  /// After the slots were put in another order.
  void note_places();
};

}  // namespace counterproof::match
