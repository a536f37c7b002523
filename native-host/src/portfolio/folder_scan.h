// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::portfolio {

/// A file that may be a picture. `changed_ns` is its time of last change in the file clock.
struct FoundFile {
  std::filesystem::path path;
  std::int64_t size = 0;
  std::int64_t changed_ns = 0;
};

struct FolderScan {
  /// The folder's true path.
  std::filesystem::path root;
  /// By path.
  std::vector<FoundFile> files;
  /// The folder itself and all below it that were looked into, as they were reached.
  std::vector<std::filesystem::path> folders;
  /// Folders inside that could not be opened; what was known of them stays as it was.
  std::vector<std::filesystem::path> unreadable;
};

/// Every file below `folder` that has a picture's extension, or a picture's first bytes and no
/// extension we know. Hidden files and folders are left out; a link to a folder is followed once,
/// whatever it points at. Refused with one sentence: missing (not_found), no folder or not to be
/// opened (unreadable), without any picture (not_found; unreadable where a closed one inside may
/// hold them).
Result<FolderScan> scan_folder(const std::filesystem::path &folder);

/// One sentence for a folder that cannot be opened: which, and what to do.
std::string closed_folder_words(const std::filesystem::path &folder);

/// Whether scan_folder() would find at least one picture; refused as there. Stops at the first.
Status check_folder(const std::filesystem::path &folder);

/// Whether the file was changed less than `at_least` ago: somebody may be writing it still. A time
/// to come, as copies from another computer may have, says nothing.
bool is_settling(const FoundFile &file, std::chrono::milliseconds at_least);

/// Size and time of one file as they are now; size -1 when it is gone.
FoundFile look_at(const std::filesystem::path &file);

}  // namespace counterproof::portfolio
