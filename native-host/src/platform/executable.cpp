// SPDX-License-Identifier: Apache-2.0
#include "platform/executable.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>
#include <unistd.h>

namespace counterproof::platform {

std::filesystem::path running_program() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

std::filesystem::path program_beside(const char *name) {
  return running_program().parent_path() / name;
}

std::filesystem::path find_program(const char *name) {
  const char *set = std::getenv("PATH");
  const std::string folders = set == nullptr ? "" : set;
  for (std::size_t at = 0; at <= folders.size();) {
    const auto end = std::min(folders.find(':', at), folders.size());
    const std::filesystem::path folder = folders.substr(at, end - at);
    at = end + 1;
    if (!folder.is_absolute()) continue;
    const auto file = folder / name;
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0)
      return file;
  }
  return {};
}

}  // namespace counterproof::platform
