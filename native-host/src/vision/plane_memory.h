// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>

namespace counterproof::vision {

/// Keeps the memory of a plane for the next one on the same thread: fresh memory costs a page fault
/// every 4 KiB, which is a fifth of a picture's time.
struct KeepForNext {
  std::size_t size = 0;
  void operator()(float *memory) const noexcept;
};
using PlaneMemory = std::unique_ptr<float[], KeepForNext>;

/// Room for at least `size` floats, not set. What was kept is used when it is at most twice as
/// large; a thread keeps no more than 16 MiB.
PlaneMemory plane_memory(std::size_t size);

}  // namespace counterproof::vision
