// SPDX-License-Identifier: Apache-2.0
#include "platform/input_file.h"

#include "platform/windows/handle.h"

#include <algorithm>

namespace counterproof::platform {

Result<InputFile> open_input_file(const std::filesystem::path &path) {
  InputFile file;
  file.descriptor = owned(::CreateFileW(path.c_str(), GENERIC_READ,
                                        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                        nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!file.descriptor.valid()) {
    const std::string details = last_error_text();
    const auto attributes = ::GetFileAttributesW(path.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES)
      return fail(ErrorCode::unreadable, "The file is not there.", details);
    if ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
      return fail(ErrorCode::unreadable, "This is not a picture file.");
    return fail(ErrorCode::unreadable, "You do not have the right to read this file.", details);
  }
  LARGE_INTEGER size{};
  if (::GetFileType(handle_of(file.descriptor)) != FILE_TYPE_DISK ||
      !::GetFileSizeEx(handle_of(file.descriptor), &size))
    return fail(ErrorCode::unreadable, "This is not a picture file.");
  file.size = static_cast<std::uint64_t>(size.QuadPart);
  return file;
}

bool read_from_start(const InputFile &file, std::span<std::uint8_t> bytes) {
  return read_at(file, 0, bytes);
}

bool read_at(const InputFile &file, std::uint64_t start, std::span<std::uint8_t> bytes) {
  constexpr std::size_t kMostAtOnce = 1 << 24;
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::uint64_t from = start + done;
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(from);
    place.OffsetHigh = static_cast<DWORD>(from >> 32);
    DWORD count = 0;
    const auto wanted = static_cast<DWORD>(std::min(kMostAtOnce, bytes.size() - done));
    if (!::ReadFile(handle_of(file.descriptor), bytes.data() + done, wanted, &count, &place) ||
        count == 0)
      return false;
    done += count;
  }
  return true;
}

}  // namespace counterproof::platform
