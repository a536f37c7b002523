// SPDX-License-Identifier: Apache-2.0
#include "match/index.h"

#include "match/index_state.h"

#include <algorithm>
#include <mutex>

namespace counterproof::match {

Index::Index() : state_(std::make_unique<State>()) {}
Index::~Index() = default;

void Index::add(std::string work_id, vision::Features features, std::string name) {
  auto kept = std::make_unique<vision::Features>(std::move(features));
  const std::unique_lock lock(state_->mutex);
  const auto known = state_->slots_by_id.find(work_id);
  if (known != state_->slots_by_id.end()) {
    state_->slots[known->second].features.reset();
    ++state_->emptied;
    state_->has_leftovers = true;
  }
  ++state_->unsaved;
  state_->slots_by_id[work_id] = static_cast<std::uint32_t>(state_->slots.size());
  state_->slots.push_back({std::move(work_id), std::move(name), std::move(kept)});
}

bool Index::remove(std::string_view work_id) {
  const std::unique_lock lock(state_->mutex);
  const auto known = state_->slots_by_id.find(work_id);
  if (known == state_->slots_by_id.end()) return false;
  state_->slots[known->second].features.reset();
  ++state_->emptied;
  state_->has_leftovers = true;
  ++state_->unsaved;
  state_->slots_by_id.erase(known);
  return true;
}

void Index::clear() {
  const std::unique_lock lock(state_->mutex);
  state_->slots_by_id.clear();
  state_->slots.clear();
  state_->lists = InvertedLists();
  state_->listed = 0;
  state_->learnt_from = 0;
  state_->emptied = 0;
  state_->has_leftovers = false;
  state_->unsaved = 0;
}

std::size_t Index::size() const {
  const std::shared_lock lock(state_->mutex);
  return state_->slots_by_id.size();
}

void Index::prepare() const {
  {
    const std::shared_lock lock(state_->mutex);
    if (state_->is_ready()) return;
  }
  const std::unique_lock lock(state_->mutex);
  if (!state_->is_ready()) state_->make_ready();
}

void Index::State::make_ready() {
  const std::size_t works = slots_by_id.size();
  const bool outgrown = works > 2 * learnt_from;
  if (!outgrown && emptied * 4 <= slots.size()) {
    if (has_leftovers) clear_leftovers();
    for (; listed < slots.size(); ++listed) {
      const auto &features = slots[listed].features;
      if (features) lists.add(static_cast<std::uint32_t>(listed), *features);
    }
    return;
  }
  std::vector<Slot> kept;
  for (Slot &slot : slots) {
    if (slot.features) kept.push_back(std::move(slot));
  }
  // By what the works are, so that neither their order nor ids drawn at random matter.
  std::sort(kept.begin(), kept.end(), [](const Slot &a, const Slot &b) {
    return a.name != b.name ? a.name < b.name : a.id < b.id;
  });
  slots = std::move(kept);
  std::vector<const vision::Features *> features;
  for (const Slot &slot : slots)
    features.push_back(slot.features.get());
  lists.build(features);
  listed = slots.size();
  learnt_from = slots.size();
  unsaved = slots.size();
  has_leftovers = false;
  note_places();
}

void Index::State::clear_leftovers() {
  std::vector<bool> is_here;
  for (const Slot &slot : slots)
    is_here.push_back(slot.features != nullptr);
  lists.keep_only(is_here);
  has_leftovers = false;
}

void Index::State::note_places() {
  slots_by_id.clear();
  emptied = 0;
  for (std::uint32_t i = 0; i < slots.size(); ++i) {
    if (slots[i].features) {
      slots_by_id[slots[i].id] = i;
    } else {
      ++emptied;
    }
  }
}

}  // namespace counterproof::match
