// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "image/decoder_pool.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace counterproof::image {

/// Files of the artist's folders, which anyone may exchange at any moment: only regular files are
/// read, and nothing waits for a pipe.

/// As much as tells the kind of a file (format_of); empty when it cannot be read.
Bytes first_bytes(const std::filesystem::path &file);

/// Refused by its size and first bytes, with the words that decode() would give; none for all that
/// a decoder has to look at, and when the file cannot be read.
std::optional<DecodeAnswer> refused_at_sight(const std::filesystem::path &file, Rules rules);

/// Gives the whole file in pieces. unreadable when it cannot be opened or read to its end.
Status each_piece(const std::filesystem::path &file, const std::function<void(ByteView)> &take);

}  // namespace counterproof::image
