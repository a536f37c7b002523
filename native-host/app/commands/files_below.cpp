// SPDX-License-Identifier: Apache-2.0
#include "app/commands/files_below.h"

#include "portfolio/folder_scan.h"

#include <algorithm>
#include <iostream>

namespace counterproof::app {
namespace fs = std::filesystem;
namespace {

void add_files(const fs::path &folder, std::vector<fs::path> &files) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code not_known;
    if (fs::is_directory(entry->symlink_status(not_known)))
      add_files(entry->path(), files);
    else if (!entry->is_directory(not_known))
      files.push_back(entry->path());
  }
  if (error) std::cerr << portfolio::closed_folder_words(folder) << '\n';
}

}  // namespace

std::vector<fs::path> files_below(const fs::path &folder) {
  std::vector<fs::path> files;
  add_files(folder, files);
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace counterproof::app
