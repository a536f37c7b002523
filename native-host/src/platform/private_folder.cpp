// SPDX-License-Identifier: Apache-2.0
#include "platform/private_folder.h"

#include "platform/descriptor.h"
#include "platform/disk_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace counterproof::platform {

Status make_private_folder(const std::filesystem::path &folder) {
  std::error_code error;
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), error);
  if (error) return disk_error(error.value(), folder);
  if (::mkdir(folder.c_str(), 0700) == 0) return {};
  if (errno != EEXIST) return disk_error(errno, folder);
  struct stat facts {};
  if (::stat(folder.c_str(), &facts) != 0) return disk_error(errno, folder);
  if (!S_ISDIR(facts.st_mode)) return disk_error(ENOTDIR, folder);
  if ((facts.st_mode & 07777) != 0700 && ::chmod(folder.c_str(), 0700) != 0)
    return disk_error(errno, folder);
  return {};
}

Status make_private_file(const std::filesystem::path &file) {
  // Never opens a file that is there: closing it would drop the locks that SQLite in this process
  // holds on it (POSIX record locks belong to the process, not the descriptor).
  const Descriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (made.valid()) return {};
  if (errno != EEXIST) return disk_error(errno, file);
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0) return disk_error(errno, file);
  if ((facts.st_mode & 07777) != 0600 && ::chmod(file.c_str(), 0600) != 0)
    return disk_error(errno, file);
  return {};
}

}  // namespace counterproof::platform
