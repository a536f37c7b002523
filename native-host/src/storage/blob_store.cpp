// SPDX-License-Identifier: Apache-2.0
#include "storage/blob_store.h"

#include "platform/durable_file.h"
#include "platform/private_folder.h"

#include <algorithm>
#include <fstream>

namespace counterproof::storage {
namespace {

std::filesystem::path place(const std::filesystem::path &folder, std::string_view name) {
  return folder / std::string(name.substr(0, 2)) / std::string(name);
}

tl::unexpected<Error> not_found(std::string_view name) {
  return fail(ErrorCode::not_found, "There is no such file in Counterproof's records.",
              std::string(name));
}

}  // namespace

bool is_blob_name(std::string_view name) {
  return name.size() == 64 && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

Status BlobStore::put(std::string_view sha256_hex, ByteView bytes) const {
  if (!is_blob_name(sha256_hex)) return not_found(sha256_hex);
  const auto file = place(folder_, sha256_hex);
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  // Renamed into place means written whole; but whoever did it may not have synced the folder yet.
  if (!error && size == bytes.size()) return platform::sync_folder(file.parent_path());
  if (!std::filesystem::exists(file.parent_path(), error)) {
    if (auto made = platform::make_private_folder(file.parent_path()); !made) return made;
    if (auto synced = platform::sync_folder(folder_); !synced) return synced;
  }
  return platform::write_durably(file, bytes);
}

Result<Bytes> BlobStore::get(std::string_view sha256_hex) const {
  if (!is_blob_name(sha256_hex)) return not_found(sha256_hex);
  const auto file = place(folder_, sha256_hex);
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return not_found(sha256_hex);
  Bytes bytes(size);
  std::ifstream input(file, std::ios::binary);
  input.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(size));
  if (!input || static_cast<std::uintmax_t>(input.gcount()) != size)
    return fail(ErrorCode::storage_failed,
                "A file of Counterproof's records cannot be read: check the disk.", file.string());
  return bytes;
}

Status BlobStore::remove(std::string_view sha256_hex) const {
  if (!is_blob_name(sha256_hex)) return not_found(sha256_hex);
  std::error_code error;
  std::filesystem::remove(place(folder_, sha256_hex), error);
  if (error)
    return fail(ErrorCode::storage_failed,
                "A file of Counterproof's records cannot be removed: check the data folder.",
                error.message());
  return {};
}

}  // namespace counterproof::storage
