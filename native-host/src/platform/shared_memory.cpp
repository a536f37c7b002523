// SPDX-License-Identifier: Apache-2.0
#include "platform/shared_memory.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/falloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace counterproof::platform {

namespace {

Result<Mapping> map(const Descriptor &file, std::size_t size, int protection, int kind) {
  void *start = ::mmap(nullptr, size, protection, kind, file.get(), 0);
  if (start == MAP_FAILED)
    return fail(ErrorCode::internal, "Counterproof could not get memory for a picture.",
                std::strerror(errno));
  return Mapping(static_cast<std::uint8_t *>(start), size);
}

}  // namespace

Mapping::~Mapping() {
  if (start_ != nullptr) ::munmap(start_, size_);
}

Result<Descriptor> create_shared_memory(std::size_t size) {
  Descriptor memory(::memfd_create("counterproof-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!memory.valid() || ::ftruncate(memory.get(), static_cast<off_t>(size)) != 0 ||
      ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    return fail(ErrorCode::internal, "Counterproof could not get memory for a picture.",
                std::strerror(errno));
  return memory;
}

Result<Mapping> map_shared(const Descriptor &memory, std::size_t size) {
  return map(memory, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE);
}

Result<Mapping> map_for_reading(const Descriptor &file, std::size_t size) {
  return map(file, size, PROT_READ, MAP_PRIVATE);
}

void forget_pages(std::span<const std::uint8_t> mapped) {
  // The start of a mapping is the start of a page.
  ::madvise(const_cast<std::uint8_t *>(mapped.data()), mapped.size(), MADV_DONTNEED);
}

void release_pages(const Descriptor &memory, std::size_t from, std::size_t size) {
  ::fallocate(memory.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(from),
              static_cast<off_t>(size));
}

}  // namespace counterproof::platform
