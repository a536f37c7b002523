// SPDX-License-Identifier: Apache-2.0
#include "platform/output_file.h"

#include "platform/disk_error.h"
#include "platform/durable_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace counterproof::platform {
namespace {

/// In one step: whoever looks sees the whole file or none. False with errno, EEXIST when the name
/// is taken.
bool rename_to_free_name(const std::filesystem::path &from, const std::filesystem::path &to) {
#ifdef RENAME_NOREPLACE
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
#endif
  // Some disks of others know no such step, but second names.
  if (::link(from.c_str(), to.c_str()) != 0) return false;
  ::unlink(from.c_str());
  return true;
}

}  // namespace

Result<Descriptor> create_output_file(const std::filesystem::path &file) {
  Descriptor output(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!output.valid()) return disk_error(errno, file);
  return output;
}

Status move_in_place(const std::filesystem::path &from, const std::filesystem::path &to) {
  {
    const Descriptor file(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid() || ::fsync(file.get()) != 0) return disk_error(errno, from);
  }
  if (!rename_to_free_name(from, to)) {
    if (errno != EEXIST) return disk_error(errno, to);
    return fail(ErrorCode::conflict,
                "There is a file of this name already: name another one, or say --replace.");
  }
  return sync_folder(to.parent_path());
}

}  // namespace counterproof::platform
