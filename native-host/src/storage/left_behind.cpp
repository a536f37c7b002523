// SPDX-License-Identifier: Apache-2.0
#include "storage/left_behind.h"

#include <chrono>
#include <string>
#include <system_error>
#include <vector>

namespace counterproof::storage {
namespace {

namespace fs = std::filesystem;

constexpr auto kUntouched = std::chrono::hours(24);

/// .part-… as platform::write_durably names them, ….part and what SQLite makes beside it as copies
/// are named.
void collect(const fs::path &folder, std::vector<fs::path> &into) {
  std::error_code error;
  const auto oldest = fs::file_time_type::clock::now() - kUntouched;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().filename().string().find(".part") != std::string::npos &&
        entry->is_regular_file(ignored) && entry->last_write_time(ignored) < oldest)
      into.push_back(entry->path());
  }
}

}  // namespace

void remove_left_behind(const fs::path &data_folder) {
  std::vector<fs::path> left;
  // Only where nothing but ours lies: the data folder may be one that the artist chose.
  for (const char *folder : {"backup", "blobs", "index"})
    collect(data_folder / folder, left);
  std::error_code ignored;
  for (const auto &file : left)
    fs::remove(file, ignored);
}

}  // namespace counterproof::storage
