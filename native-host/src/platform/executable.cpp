// SPDX-License-Identifier: Apache-2.0
#include "platform/executable.h"

#include <system_error>

namespace counterproof::platform {

std::filesystem::path running_program() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

}  // namespace counterproof::platform
