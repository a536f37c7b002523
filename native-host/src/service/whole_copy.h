// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "crypto/sealed_stream.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace counterproof::service {

/// Everything of a data folder in one file that only its passphrase opens, to move to another
/// computer or to keep elsewhere: the records, the pictures and features beside them, the keys that
/// sign the ledger. Not the artist's own picture files.
struct WholeCopy {
  std::uint64_t files = 0;    ///< that were taken
  std::uint64_t bytes = 0;    ///< of them
  std::uint64_t damaged = 0;  ///< pictures and features left out, since they were not what was kept
};

/// Both are called on the thread that saves.
struct SaveWatch {
  std::function<bool()> is_stopped = [] { return false; };
  /// Bytes that are in the file, and all that will be as far as is known.
  std::function<void(std::uint64_t done, std::uint64_t total)> told = [](auto, auto) {};
};

/// About how many bytes of the data folder a copy would hold now.
std::uint64_t whole_copy_bytes(const std::filesystem::path &data_folder);

/// Hosts may write meanwhile: the records are those of one moment. Refused, and nothing left
/// behind, where there are no records, where `file` is there already, by the disk, or
/// (ErrorCode::cancelled) when it is stopped.
Result<WholeCopy> save_whole(const std::filesystem::path &data_folder,
                             const std::filesystem::path &file, std::string_view passphrase,
                             crypto::PassphraseCost cost = {}, const SaveWatch &watch = {});

struct OpenedCopy {
  WholeCopy copy;
  /// The records that stood there before, kept in backup/; empty when there were none.
  std::filesystem::path aside;
};

/// Puts all of it into the data folder, in the place of the records there. The file is read whole
/// and checked first: one that is cut, changed, or sealed with another passphrase changes nothing.
/// Pictures and keys that were there are kept. Refused (busy) while a browser has the records open.
Result<OpenedCopy> open_whole(const std::filesystem::path &data_folder,
                              const std::filesystem::path &file, std::string_view passphrase,
                              std::int64_t utc_ms);

}  // namespace counterproof::service
