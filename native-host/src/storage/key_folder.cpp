// SPDX-License-Identifier: Apache-2.0
#include "storage/key_folder.h"

#include "platform/durable_file.h"
#include "platform/private_folder.h"

#include <fstream>

namespace counterproof::storage {
namespace {

constexpr std::uintmax_t kLongestKey = 4096;

}  // namespace

bool is_key_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.size() <= 100 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") == name.npos;
}

Result<std::optional<Bytes>> KeyFolder::read(const std::string &name) const {
  const auto file = folder_ / name;
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) return std::optional<Bytes>();
  const auto size = error ? 0 : std::filesystem::file_size(file, error);
  Bytes key(error || size > kLongestKey ? 0 : size);
  std::ifstream input(file, std::ios::binary);
  input.read(reinterpret_cast<char *>(key.data()), static_cast<std::streamsize>(key.size()));
  if (error || size > kLongestKey || !input)
    return fail(ErrorCode::unreadable,
                "A key file in Counterproof's data folder cannot be read: put it back from a copy, "
                "or check that you are allowed to open it.",
                file.string());
  return std::optional<Bytes>(std::move(key));
}

Status KeyFolder::write(const std::string &name, ByteView key) const {
  if (auto made = platform::make_private_folder(folder_); !made) return made;
  if (auto synced = platform::sync_folder(folder_.parent_path()); !synced) return synced;
  return platform::write_durably(folder_ / name, key);
}

}  // namespace counterproof::storage
