// SPDX-License-Identifier: Apache-2.0
#include "vision/plane_memory.h"

#include <array>
#include <mutex>
#include <utility>

namespace counterproof::vision {
namespace {

constexpr std::size_t kMostKept = kMostKeptPlaneBytes / sizeof(float);

/// One for all threads, so that what a rest gives back is not left with a thread that has no work.
class Kept {
public:
  PlaneMemory take(std::size_t size) {
    const std::lock_guard lock(mutex_);
    Block *best = nullptr;
    for (Block &block : blocks_) {
      if (block.size < size || block.size > 2 * size) continue;
      if (best == nullptr || block.size < best->size) best = &block;
    }
    if (best == nullptr) return {nullptr, {0}};
    floats_ -= best->size;
    const std::size_t taken = std::exchange(best->size, 0);
    return {best->memory.release(), {taken}};
  }

  /// Frees it when there is no room.
  void give(std::unique_ptr<float[]> memory, std::size_t size) {
    const std::lock_guard lock(mutex_);
    if (floats_ + size > kMostKept) return;
    for (Block &block : blocks_) {
      if (block.size > 0) continue;
      block = {size, std::move(memory)};
      floats_ += size;
      return;
    }
  }

  void give_back() {
    const std::lock_guard lock(mutex_);
    for (Block &block : blocks_)
      block = {};
    floats_ = 0;
  }

  std::size_t bytes() {
    const std::lock_guard lock(mutex_);
    return floats_ * sizeof(float);
  }

private:
  struct Block {
    std::size_t size = 0;
    std::unique_ptr<float[]> memory;
  };
  std::mutex mutex_;
  std::array<Block, 96> blocks_;
  std::size_t floats_ = 0;
};

/// Never ends: a thread may let go of a plane while the program is ending.
Kept &kept() {
  static Kept &all = *new Kept;
  return all;
}

}  // namespace

void KeepForNext::operator()(float *memory) const noexcept {
  kept().give(std::unique_ptr<float[]>(memory), size);
}

PlaneMemory plane_memory(std::size_t size) {
  PlaneMemory known = kept().take(size);
  if (known) return known;
  return {std::make_unique_for_overwrite<float[]>(size).release(), {size}};
}

void give_back_planes() { kept().give_back(); }

std::size_t kept_plane_bytes() { return kept().bytes(); }

}  // namespace counterproof::vision
