// SPDX-License-Identifier: Apache-2.0
#include "storage/blob_part.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace counterproof::storage {
namespace {

/// As BlobStore lays them: two levels deep. The name is one that is_blob_name() takes.
std::filesystem::path place(const Store &store, std::string_view name) {
  return store.folder / "blobs" / std::string(name.substr(0, 2)) / std::string(name);
}

}  // namespace

std::optional<std::uintmax_t> blob_size(const Store &store, std::string_view sha256_hex) {
  if (!is_blob_name(sha256_hex)) return std::nullopt;
  std::error_code error;
  const auto size = std::filesystem::file_size(place(store, sha256_hex), error);
  return error ? std::nullopt : std::optional(size);
}

Result<Bytes> blob_part(const Store &store, std::string_view sha256_hex, std::uintmax_t offset,
                        std::size_t length) {
  const auto size = blob_size(store, sha256_hex);
  if (!size)
    return fail(ErrorCode::not_found, "There is no such file in Counterproof's records.",
                std::string(sha256_hex));
  if (offset >= *size) return Bytes();
  const auto file = place(store, sha256_hex);
  Bytes bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(length, *size - offset)));
  std::ifstream input(file, std::ios::binary);
  input.seekg(static_cast<std::streamoff>(offset));
  input.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!input || static_cast<std::size_t>(input.gcount()) != bytes.size())
    return fail(ErrorCode::storage_failed,
                "A file of Counterproof's records cannot be read: check the disk.", file.string());
  return bytes;
}

}  // namespace counterproof::storage
