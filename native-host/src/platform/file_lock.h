// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <filesystem>
#include <optional>

namespace counterproof::platform {

/// Held by at most one process at a time; the system frees it when its holder ends, however it
/// ends.
class FileLock {
public:
  /// The lock of this file, made (0600) when missing; none while another holds it. storage_failed
  /// when the file cannot be had.
  static Result<std::optional<FileLock>> try_take(const std::filesystem::path &file);

private:
  explicit FileLock(Descriptor file) : file_(std::move(file)) {}
  Descriptor file_;
};

}  // namespace counterproof::platform
