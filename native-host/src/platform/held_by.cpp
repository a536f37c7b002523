// SPDX-License-Identifier: Apache-2.0
#include "platform/held_by.h"

#include "platform/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace counterproof::platform {

std::optional<int> held_by(const std::filesystem::path &file) {
  const Descriptor opened(::open(file.c_str(), O_RDWR | O_CLOEXEC));
  if (!opened.valid()) return std::nullopt;
  struct flock asked {};
  asked.l_type = F_WRLCK;
  asked.l_whence = SEEK_SET;
  if (::fcntl(opened.get(), F_GETLK, &asked) != 0 || asked.l_type == F_UNLCK) return std::nullopt;
  return asked.l_pid;
}

}  // namespace counterproof::platform
