// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace counterproof::platform {

/// A mapped region; unmapped at the end of its life.
class Mapping {
public:
  Mapping() = default;
  Mapping(std::uint8_t *start, std::size_t size) : start_(start), size_(size) {}
  Mapping(Mapping &&other) noexcept
      : start_(std::exchange(other.start_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  Mapping &operator=(Mapping &&other) noexcept {
    std::swap(start_, other.start_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~Mapping();

  std::span<std::uint8_t> bytes() const { return {start_, size_}; }

private:
  std::uint8_t *start_ = nullptr;
  std::size_t size_ = 0;
};

/// Memory two processes can share, named nowhere. Its size is sealed: the other side cannot shrink
/// it under our feet (which would end us by SIGBUS). Pages cost nothing until written.
Result<Descriptor> create_shared_memory(std::size_t size);

/// Maps the first `size` bytes of shared memory, readable and writable by both sides.
Result<Mapping> map_shared(const Descriptor &memory, std::size_t size);

/// Maps a file or shared memory for reading only. A file cut short meanwhile ends the process that
/// reads it by SIGBUS; so only the decoder does this.
Result<Mapping> map_for_reading(const Descriptor &file, std::size_t size);

/// Lets go of the pages of a file mapped for reading: they no longer count as ours, and come back
/// from the file when they are read again.
void forget_pages(std::span<const std::uint8_t> mapped);

/// Gives the pages from `from` on back to the system; they read as zero afterwards.
void release_pages(const Descriptor &memory, std::size_t from, std::size_t size);

}  // namespace counterproof::platform
