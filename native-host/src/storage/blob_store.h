// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace counterproof::storage {

/// Whether this can be a blob's name: 64 lower-case hexadecimal digits. One that is no digest could
/// lead out of the folder.
bool is_blob_name(std::string_view name);

/// Files named by the SHA-256 of their bytes, two levels deep (ab/abcdef…). Written once, never
/// changed. A put() that gave no error is on the disk: temporary file, fsync, rename, fsync of the
/// folder; so a row may name the blob afterwards. Any thread, any process.
class BlobStore {
public:
  explicit BlobStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// `sha256_hex`: 64 lower-case hexadecimal digits, the digest of `bytes` (the caller's word for
  /// it: this room has no digests). Putting what is there already does nothing.
  Status put(std::string_view sha256_hex, ByteView bytes) const;
  /// ErrorCode::not_found when there is no such blob.
  Result<Bytes> get(std::string_view sha256_hex) const;
  /// Removing what is not there is no error.
  Status remove(std::string_view sha256_hex) const;

private:
  std::filesystem::path folder_;
};

}  // namespace counterproof::storage
