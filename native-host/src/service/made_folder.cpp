// SPDX-License-Identifier: Apache-2.0
#include "service/made_folder.h"

#include "crypto/sha256.h"
#include "image/picture_file.h"
#include "platform/file_lock.h"
#include "platform/private_folder.h"

#include <system_error>

namespace counterproof::service {
namespace {

namespace fs = std::filesystem;

constexpr auto kLock = "lock";

/// Nobody else works in the folder while its lock is held.
void empty_folder(const fs::path &folder) {
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(folder, error))
    if (entry.path().filename() != kLock) fs::remove_all(entry.path(), error);
}

/// Opens it and takes its name away: nothing can be left behind then, however this process ends.
Result<MadeFile> open_nameless(const fs::path &file) {
  MadeFile made;
  crypto::Sha256 digest;
  const auto read = image::each_piece(file, [&](ByteView piece) {
    digest.update(piece);
    made.bytes += static_cast<std::int64_t>(piece.size());
  });
  if (!read) return tl::unexpected<Error>(read.error());
  made.sha256 = crypto::to_hex(digest.finish());
  made.file = std::make_shared<std::ifstream>(file, std::ios::binary);
  std::error_code error;
  fs::remove(file, error);
  if (!*made.file)
    return fail(ErrorCode::unreadable, "The file that was made cannot be read: make it again.");
  return made;
}

}  // namespace

Result<MadeFile> MadeFolder::make(const std::string &name,
                                  const std::function<Status(const fs::path &)> &write) const {
  if (auto made = platform::make_private_folder(folder_); !made)
    return tl::unexpected<Error>(made.error());
  const auto lock = platform::FileLock::try_take(folder_ / kLock);
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (!*lock)
    return fail(ErrorCode::busy,
                "Another browser is making a file at this moment: try again when it is done.");
  empty_folder(folder_);
  const auto written = write(folder_ / name);
  auto made = written ? open_nameless(folder_ / name)
                      : Result<MadeFile>(tl::unexpected<Error>(written.error()));
  empty_folder(folder_);
  return made;
}

void MadeFolder::tidy() const {
  std::error_code error;
  if (!fs::is_directory(folder_, error)) return;
  const auto lock = platform::FileLock::try_take(folder_ / kLock);
  if (lock && *lock) empty_folder(folder_);
}

}  // namespace counterproof::service
