// SPDX-License-Identifier: Apache-2.0
#include "vision/plane_memory.h"

#include <array>
#include <utility>

namespace counterproof::vision {
namespace {

constexpr std::size_t kMostKept = (16U << 20) / sizeof(float);

class Kept {
public:
  PlaneMemory take(std::size_t size) {
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
    if (floats_ + size > kMostKept) return;
    for (Block &block : blocks_) {
      if (block.size > 0) continue;
      block = {size, std::move(memory)};
      floats_ += size;
      return;
    }
  }

private:
  struct Block {
    std::size_t size = 0;
    std::unique_ptr<float[]> memory;
  };
  std::array<Block, 48> blocks_;
  std::size_t floats_ = 0;
};

thread_local Kept kept;

}  // namespace

void KeepForNext::operator()(float *memory) const noexcept {
  kept.give(std::unique_ptr<float[]>(memory), size);
}

PlaneMemory plane_memory(std::size_t size) {
  PlaneMemory known = kept.take(size);
  if (known) return known;
  return {std::make_unique_for_overwrite<float[]>(size).release(), {size}};
}

}  // namespace counterproof::vision
