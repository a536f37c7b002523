// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::reports {

struct ZipEntry {
  /// With / between folders; plain ASCII.
  std::string name;
  std::filesystem::path file;
  /// Pictures are compressed already.
  bool is_packed = false;
};

/// Writes a new ZIP archive of these files, in their order. storage_failed when the disk refuses;
/// nothing is left behind then.
Status write_zip(const std::filesystem::path &out, const std::vector<ZipEntry> &entries);

}  // namespace counterproof::reports
