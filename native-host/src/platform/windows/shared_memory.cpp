// SPDX-License-Identifier: Apache-2.0
#include "platform/shared_memory.h"

#include "platform/windows/handle.h"

#include <utility>

namespace counterproof::platform {
namespace {

tl::unexpected<Error> no_memory() {
  return fail(ErrorCode::internal, "Counterproof could not get memory for a picture.",
              last_error_text());
}

Result<Mapping> map(HANDLE section, std::size_t size, DWORD access) {
  void *start = ::MapViewOfFile(section, access, 0, 0, size);
  if (start == nullptr) return no_memory();
  return Mapping(static_cast<std::uint8_t *>(start), size);
}

}  // namespace

Mapping::~Mapping() {
  if (start_ != nullptr) ::UnmapViewOfFile(start_);
}

Result<Descriptor> create_shared_memory(std::size_t size) {
  // A section keeps its size for ever.
  Descriptor memory = owned(::CreateFileMappingW(INVALID_HANDLE_VALUE, nullptr, PAGE_READWRITE,
                                                 static_cast<DWORD>(std::uint64_t(size) >> 32),
                                                 static_cast<DWORD>(size), nullptr));
  if (!memory.valid()) return no_memory();
  return memory;
}

Result<Mapping> map_shared(const Descriptor &memory, std::size_t size) {
  return map(handle_of(memory), size, FILE_MAP_READ | FILE_MAP_WRITE);
}

Result<Mapping> map_for_reading(const Descriptor &file, std::size_t size) {
  const Descriptor section =
      owned(::CreateFileMappingW(handle_of(file), nullptr, PAGE_READONLY, 0, 0, nullptr));
  // Shared memory is a section by itself. The view outlives the handle.
  return map(handle_of(section.valid() ? section : file), size, FILE_MAP_READ);
}

void forget_pages(std::span<const std::uint8_t> mapped) {
  // Of pages that are not locked, it takes them out of what counts as ours.
  ::VirtualUnlock(const_cast<std::uint8_t *>(mapped.data()), mapped.size());
}

void release_pages(const Descriptor &, std::size_t, std::size_t) {
  // Windows takes no page back out of a section: what a large picture used stays with its decoder.
}

}  // namespace counterproof::platform
