// SPDX-License-Identifier: Apache-2.0
#include "platform/file_lock.h"

#include "platform/disk_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace counterproof::platform {

Result<std::optional<FileLock>> FileLock::try_take(const std::filesystem::path &file) {
  Descriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (opened.get() < 0) return disk_error(errno, file);
  if (::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return std::optional<FileLock>();
    return disk_error(errno, file);
  }
  return std::optional<FileLock>(FileLock(std::move(opened)));
}

}  // namespace counterproof::platform
