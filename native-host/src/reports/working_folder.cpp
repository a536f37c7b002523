// SPDX-License-Identifier: Apache-2.0
#include "reports/working_folder.h"

#include "crypto/hex.h"
#include "crypto/random.h"
#include "platform/left_folders.h"
#include "platform/private_folder.h"

#include <chrono>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace counterproof::reports {
namespace fs = std::filesystem;
namespace {

constexpr auto kStart = ".counterproof-";

}  // namespace

tl::unexpected<Error> disk_refused() {
  return fail(ErrorCode::storage_failed,
              "The disk is full or refuses to be written to: make room, or name another folder, "
              "then try again. Nothing is lost.");
}

Result<WorkingFolder> WorkingFolder::beside(const fs::path &out) {
  const auto parent = fs::absolute(out).parent_path();
  std::error_code error;
  if (!fs::is_directory(parent, error))
    return fail(ErrorCode::storage_failed,
                "The folder for this file is not there: make it first, or name another one.");
  // Those of a process that was killed; one that is at work makes files in its own all the time.
  constexpr std::size_t kDigits = 16;
  for (const auto &left : platform::left_folders(parent, kStart, kDigits, std::chrono::hours(24)))
    fs::remove_all(left, error);
  auto folder = parent / (kStart + crypto::hex_of(crypto::random_bytes(kDigits / 2)));
  if (auto made = platform::make_private_folder(folder); !made) return tl::unexpected(made.error());
  return WorkingFolder(std::move(folder));
}

WorkingFolder::WorkingFolder(WorkingFolder &&other) noexcept
    : folder_(std::exchange(other.folder_, {})) {}

WorkingFolder::~WorkingFolder() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

Status WorkingFolder::write(std::string_view name, ByteView bytes) const {
  return write_file(file(name), bytes);
}

Status WorkingFolder::write(std::string_view name, std::string_view text) const {
  return write(name, bytes_of(text));
}

Status write_file(const fs::path &file, ByteView bytes) {
  std::ofstream output(file, std::ios::binary | std::ios::trunc);
  output.write(reinterpret_cast<const char *>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  output.close();
  if (!output) return disk_refused();
  return {};
}

Result<Bytes> read_file(const fs::path &file) {
  std::ifstream input(file, std::ios::binary);
  Bytes bytes{std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
  if (!input.is_open() || input.bad())
    return fail(ErrorCode::unreadable, "A part of the report cannot be read again.");
  return bytes;
}

}  // namespace counterproof::reports
