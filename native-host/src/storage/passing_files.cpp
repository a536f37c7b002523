// SPDX-License-Identifier: Apache-2.0
#include "storage/passing_files.h"

#include "platform/private_folder.h"
#include "storage/blob_store.h"

#include <fstream>
#include <random>
#include <system_error>

namespace counterproof::storage {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> no_room() {
  return fail(ErrorCode::storage_failed,
              "The disk is too full to hold pictures for a while: make room.");
}

}  // namespace

Status PassingFiles::put(std::string_view sha256_hex, ByteView bytes) const {
  if (!is_blob_name(sha256_hex)) return fail(ErrorCode::not_found, "This is no checksum.");
  const auto file = folder_ / std::string(sha256_hex);
  std::error_code error;
  if (const auto size = fs::file_size(file, error); !error && size == bytes.size()) return {};
  if (!fs::is_directory(folder_, error))
    if (auto made = platform::make_private_folder(folder_); !made) return made;
  const auto space = fs::space(folder_, error);
  if (error || space.available < kLeftFree + bytes.size()) return no_room();
  // Another process may write the same picture at this moment.
  const auto part =
      folder_ / (std::string(sha256_hex) + ".part" + std::to_string(std::random_device()()));
  std::ofstream output(part, std::ios::binary | std::ios::trunc);
  fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write, error);
  output.write(reinterpret_cast<const char *>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  output.close();
  if (output) {
    fs::rename(part, file, error);
    if (!error) return {};
  }
  fs::remove(part, error);
  return no_room();
}

Result<Bytes> PassingFiles::get(std::string_view sha256_hex) const {
  const auto file = folder_ / std::string(sha256_hex);
  std::error_code error;
  const auto size = is_blob_name(sha256_hex) ? fs::file_size(file, error) : 0;
  if (error || size == 0) return fail(ErrorCode::not_found, "This picture is not held any more.");
  Bytes bytes(size);
  std::ifstream input(file, std::ios::binary);
  input.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(size));
  if (!input) return fail(ErrorCode::storage_failed, "A picture that was held cannot be read.");
  return bytes;
}

void PassingFiles::remove(std::string_view sha256_hex) const {
  std::error_code ignored;
  if (is_blob_name(sha256_hex.substr(0, 64)) && sha256_hex.find('/') == sha256_hex.npos)
    fs::remove(folder_ / std::string(sha256_hex), ignored);
}

std::vector<std::string> PassingFiles::untouched_for(std::chrono::seconds so_long) const {
  std::vector<std::string> names;
  std::error_code error;
  const auto oldest = fs::file_time_type::clock::now() - so_long;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    const auto written = entry->last_write_time(ignored);
    if (!ignored && written <= oldest) names.push_back(entry->path().filename().string());
  }
  return names;
}

}  // namespace counterproof::storage
