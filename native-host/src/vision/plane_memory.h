// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>

namespace counterproof::vision {

/// Keeps the memory of a plane for the next one: fresh memory costs a page fault every 4 KiB, which
/// is a fifth of a picture's time.
struct KeepForNext {
  std::size_t size = 0;
  void operator()(float *memory) const noexcept;
};
using PlaneMemory = std::unique_ptr<float[], KeepForNext>;

/// At most so much is kept, by all threads together: two pictures at a time, each with its planes.
inline constexpr std::size_t kMostKeptPlaneBytes = 32U << 20;

/// Room for at least `size` floats, not set. What was kept is used when it is at most twice as
/// large. Any thread may ask.
PlaneMemory plane_memory(std::size_t size);

/// Frees all that is kept, for when no picture is expected soon; planes in use stay. Any thread may
/// call it.
void give_back_planes();

std::size_t kept_plane_bytes();

}  // namespace counterproof::vision
