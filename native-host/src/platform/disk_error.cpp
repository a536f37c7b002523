// SPDX-License-Identifier: Apache-2.0
#include "platform/disk_error.h"

#include <cerrno>
#include <string>
#include <system_error>

namespace counterproof::platform {
namespace {

const char *sentence(int errno_value) {
  switch (errno_value) {
  case ENOSPC:
#ifdef EDQUOT
  case EDQUOT:
#endif
    return "The disk is full: free some space and try again; nothing was half written.";
  case EACCES:
  case EPERM:
  case EROFS:
    return "Counterproof may not write to its data folder: check that the folder belongs to you "
           "and "
           "can be written.";
  case ENOTDIR:
  case EEXIST:
    return "There is a file where Counterproof's data folder should be: choose another folder or "
           "move that file away.";
  default:
    return "The disk refused to write Counterproof's data: check the disk and try again; nothing "
           "was half written.";
  }
}

}  // namespace

tl::unexpected<Error> disk_error(int errno_value, const std::filesystem::path &path) {
  return fail(ErrorCode::storage_failed, sentence(errno_value),
              std::generic_category().message(errno_value) + ": \"" + path.string() + '"');
}

bool means_full_disk(int system_number) {
#ifdef EDQUOT
  if (system_number == EDQUOT) return true;
#endif
  return std::error_code(system_number, std::system_category()) == std::errc::no_space_on_device;
}

}  // namespace counterproof::platform
