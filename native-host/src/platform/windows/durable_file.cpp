// SPDX-License-Identifier: Apache-2.0
#include "platform/durable_file.h"

#include "platform/byte_stream.h"
#include "platform/disk_error.h"
#include "platform/windows/handle.h"

#include <atomic>
#include <string>

namespace counterproof::platform {
namespace {

/// Names no other thread or process uses at the same time.
std::filesystem::path temporary_beside(const std::filesystem::path &file) {
  static std::atomic<unsigned> counter{0};
  std::filesystem::path name =
      ".part-" + std::to_string(::GetCurrentProcessId()) + "-" + std::to_string(counter++) + "-";
  name += file.filename();
  return file.parent_path() / name;
}

tl::unexpected<Error> give_up(const std::filesystem::path &temporary) {
  const int reason = last_errno();
  ::DeleteFileW(temporary.c_str());
  return disk_error(reason, temporary);
}

/// 0 when all is on the disk, else the errno that says why not. One left by a killed process that
/// had our number is written over.
int write_flushed(const std::filesystem::path &file, ByteView bytes) {
  const Descriptor output = owned(::CreateFileW(file.c_str(), GENERIC_WRITE, 0, nullptr,
                                                CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
  const bool whole = output.valid() && write_full(output.get(), bytes) &&
                     ::FlushFileBuffers(handle_of(output)) != 0;
  return whole ? 0 : last_errno();
}

/// Comes back when the new name is on the disk.
bool move_through(const std::filesystem::path &from, const std::filesystem::path &to) {
  return ::MoveFileExW(from.c_str(), to.c_str(),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
}

}  // namespace

Status sync_folder(const std::filesystem::path &) {
  // Windows has no such call; move_through has done what there is to do.
  return {};
}

Status rename_durably(const std::filesystem::path &from, const std::filesystem::path &to) {
  {
    const Descriptor file =
        owned(::CreateFileW(from.c_str(), GENERIC_READ | GENERIC_WRITE,
                            FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                            OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!file.valid() || !::FlushFileBuffers(handle_of(file))) return give_up(from);
  }
  if (!move_through(from, to)) return give_up(from);
  return {};
}

Status write_durably(const std::filesystem::path &file, ByteView bytes) {
  const auto temporary = temporary_beside(file);
  if (const int reason = write_flushed(temporary, bytes); reason != 0) {
    ::DeleteFileW(temporary.c_str());
    return disk_error(reason, temporary);
  }
  if (!move_through(temporary, file)) return give_up(temporary);
  return {};
}

}  // namespace counterproof::platform
