// SPDX-License-Identifier: Apache-2.0
#include "base/checksum.h"
#include "match/index.h"
#include "match/index_state.h"
#include "match/saved_bytes.h"

#include <mutex>
#include <utility>

namespace counterproof::match {
namespace {

/// "CPIX" and the version: a change of the tree, the codes or of what stands here is a new one.
constexpr std::uint64_t kMagic = 0x0000000358495043;
constexpr std::size_t kHeaderSize = 2 * sizeof(std::uint64_t);
/// No portfolio has more; keeps damaged bytes from asking for all memory.
constexpr std::uint64_t kMostSlots = 1U << 24;
constexpr std::uint64_t kMostKeypoints = 1U << 16;
/// Of the works found, as a divisor: sorting in so many at the next start costs little.
constexpr std::size_t kUnsavedShare = 10;

tl::unexpected<Error> unusable(const char *why) {
  return fail(ErrorCode::unreadable, "The prepared search of your works is made anew.", why);
}

/// A work as the bytes name it; both words empty where one was removed or has no name.
struct SavedSlot {
  std::string id;
  std::string name;
  std::uint64_t keypoints = 0;
};

bool take(ByteView &in, SavedSlot &slot) {
  return match::take(in, slot.id) && match::take(in, slot.name) &&
         match::take(in, slot.keypoints, kMostKeypoints);
}

}  // namespace

Bytes Index::save() const {
  const std::shared_lock lock(state_->mutex);
  // What comes while this is written down is not in it.
  state_->unsaved = 0;
  Bytes out;
  put(out, kMagic);
  put(out, std::uint64_t{0});
  put(out, state_->learnt_from);
  put(out, state_->listed);
  for (std::size_t i = 0; i < state_->listed; ++i) {
    const Slot &slot = state_->slots[i];
    const bool kept = slot.features != nullptr && !slot.name.empty();
    put(out, kept ? slot.id : "");
    put(out, kept ? slot.name : "");
    put(out, std::uint64_t{slot.features ? slot.features->size() : 0});
  }
  state_->lists.save_to(out);
  const std::uint64_t sum = checksum(ByteView(out).subspan(kHeaderSize));
  std::memcpy(&out[sizeof(kMagic)], &sum, sizeof(sum));
  return out;
}

bool Index::is_worth_saving() const {
  const std::shared_lock lock(state_->mutex);
  return state_->unsaved * kUnsavedShare > state_->slots_by_id.size();
}

Status Index::take_up(ByteView bytes) {
  ByteView in = bytes;
  std::uint64_t magic = 0;
  std::uint64_t sum = 0;
  std::uint64_t learnt_from = 0;
  std::uint64_t count = 0;
  if (!take(in, std::span(&magic, 1)) || magic != kMagic) return unusable("another version");
  if (!take(in, std::span(&sum, 1)) || checksum(in) != sum) return unusable("checksum");
  if (!take(in, learnt_from, kMostSlots) || !take(in, count, kMostSlots))
    return unusable("sizes out of range");
  std::vector<SavedSlot> named(count);
  std::vector<std::size_t> sizes;
  for (SavedSlot &slot : named) {
    if (!take(in, slot)) return unusable("a work is cut short");
    sizes.push_back(slot.keypoints);
  }
  auto lists = InvertedLists::from_saved(in, sizes);
  if (!lists || !in.empty()) return unusable("the lists do not fit");

  const std::unique_lock lock(state_->mutex);
  std::vector<Slot> slots;
  for (SavedSlot &saved : named) {
    slots.push_back({std::move(saved.id), std::move(saved.name), nullptr});
    const auto known = state_->slots_by_id.find(slots.back().id);
    if (known == state_->slots_by_id.end()) continue;
    Slot &mine = state_->slots[known->second];
    if (mine.features && mine.name == slots.back().name && mine.features->size() == saved.keypoints)
      slots.back().features = std::move(mine.features);
  }
  state_->listed = slots.size();
  for (Slot &slot : state_->slots) {
    if (slot.features) slots.push_back(std::move(slot));
  }
  state_->slots = std::move(slots);
  state_->lists = std::move(*lists);
  state_->learnt_from = learnt_from;
  state_->note_places();
  state_->has_leftovers = state_->emptied > 0;
  state_->unsaved = state_->slots.size() - state_->listed;
  return {};
}

}  // namespace counterproof::match
