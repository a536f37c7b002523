// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>

namespace counterproof::platform {

/// Writes a file (mode 0600) so that after a power cut there is the whole new file or none of it:
/// temporary file beside it, fsync, rename, fsync of the folder (Pillai et al., OSDI 2014). An
/// older file of this name is replaced. ErrorCode::storage_failed when the disk refuses; nothing is
/// left behind then.
Status write_durably(const std::filesystem::path &file, ByteView bytes);

/// The last half of write_durably for a file something else wrote: fsync, rename, fsync folder.
Status rename_durably(const std::filesystem::path &from, const std::filesystem::path &to);

/// fsync of the folder: the names in it are on the disk.
Status sync_folder(const std::filesystem::path &folder);

}  // namespace counterproof::platform
