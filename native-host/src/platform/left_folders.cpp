// SPDX-License-Identifier: Apache-2.0
#include "platform/left_folders.h"

#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace counterproof::platform {
namespace fs = std::filesystem;

std::vector<fs::path> left_folders(const fs::path &parent, std::string_view start, std::size_t more,
                                   std::chrono::seconds for_so_long) {
  std::vector<fs::path> found;
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::error_code error;
  for (fs::directory_iterator entry(parent, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto name = entry->path().filename().string();
    if (name.size() != start.size() + more || name.compare(0, start.size(), start) != 0 ||
        name.find_first_not_of("0123456789abcdef", start.size()) != name.npos)
      continue;
    struct stat facts {};
    if (::lstat(entry->path().c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode)) continue;
    if (facts.st_uid != ::geteuid() || (facts.st_mode & 077) != 0) continue;
    if (now - facts.st_mtime >= for_so_long.count()) found.push_back(entry->path());
  }
  return found;
}

}  // namespace counterproof::platform
