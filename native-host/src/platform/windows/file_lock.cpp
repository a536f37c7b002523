// SPDX-License-Identifier: Apache-2.0
#include "platform/file_lock.h"

#include "platform/disk_error.h"
#include "platform/windows/handle.h"

namespace counterproof::platform {

Result<std::optional<FileLock>> FileLock::try_take(const std::filesystem::path &file) {
  Descriptor opened = owned(::CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE,
                                          FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                          nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!opened.valid()) return disk_error(last_errno(), file);
  OVERLAPPED start{};
  if (!::LockFileEx(handle_of(opened), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                    &start)) {
    const DWORD why = ::GetLastError();
    if (why == ERROR_LOCK_VIOLATION || why == ERROR_IO_PENDING) return std::optional<FileLock>();
    return disk_error(last_errno(), file);
  }
  return std::optional<FileLock>(FileLock(std::move(opened)));
}

}  // namespace counterproof::platform
