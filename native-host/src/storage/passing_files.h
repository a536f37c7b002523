// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::storage {

/// Files that may be lost, named by the SHA-256 of their bytes in one folder of their own. Nobody
/// waits for the disk: after a power cut one may be missing or torn, so whoever reads one compares
/// its digest. Any thread, any process.
class PassingFiles {
public:
  /// Left free on the disk, in bytes, for what must not be lost.
  static constexpr std::uintmax_t kLeftFree = 200'000'000;

  explicit PassingFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// storage_failed when the disk refuses or would be left with less than kLeftFree; nothing is
  /// left behind then. One that is there already is left as it is.
  Status put(std::string_view sha256_hex, ByteView bytes) const;
  /// not_found when there is none of this name; storage_failed when it cannot be read.
  Result<Bytes> get(std::string_view sha256_hex) const;
  /// Removing what is not there is no error.
  void remove(std::string_view sha256_hex) const;
  /// What lies there, half-written ones too, and was not written to for so long.
  std::vector<std::string> untouched_for(std::chrono::seconds so_long) const;

private:
  std::filesystem::path folder_;
};

}  // namespace counterproof::storage
