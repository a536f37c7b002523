// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace counterproof::reports {

/// A private folder beside the file that is being made, on the same disk; gone with this object.
/// Those that a killed process left there are removed when they are a day old.
class WorkingFolder {
public:
  /// storage_failed when it cannot be made, with a sentence that says so.
  static Result<WorkingFolder> beside(const std::filesystem::path &out);
  ~WorkingFolder();
  WorkingFolder(WorkingFolder &&other) noexcept;
  WorkingFolder &operator=(WorkingFolder &&) = delete;

  std::filesystem::path file(std::string_view name) const { return folder_ / name; }
  Status write(std::string_view name, ByteView bytes) const;
  Status write(std::string_view name, std::string_view text) const;

private:
  explicit WorkingFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path folder_;
};

/// Writes a file that need not outlive a power cut; storage_failed when the disk refuses.
Status write_file(const std::filesystem::path &file, ByteView bytes);
/// unreadable when it cannot be read.
Result<Bytes> read_file(const std::filesystem::path &file);

inline ByteView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

/// What is said when the disk refuses.
tl::unexpected<Error> disk_refused();

}  // namespace counterproof::reports
