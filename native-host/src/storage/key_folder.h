// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::storage {

/// Whether this can be a key's name: lower-case letters, digits, dots, hyphens and underscores, no
/// dot in front.
bool is_key_name(std::string_view name);

/// keys/ of the data folder: small secrets, each a file of mode 0600 in a folder of mode 0700,
/// apart from the database so that a copy of the records holds no key. Any thread; two processes
/// that write one key hold the database's write lock meanwhile.
class KeyFolder {
public:
  explicit KeyFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// None when there is no such key. ErrorCode::unreadable when it is there and cannot be read, or
  /// is longer than 4 KiB: then it must not be replaced by a new one unseen.
  Result<std::optional<Bytes>> read(const std::string &name) const;
  /// On the disk, whole or not at all, when there is no error.
  Status write(const std::string &name, ByteView key) const;

private:
  std::filesystem::path folder_;
};

}  // namespace counterproof::storage
