// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <filesystem>

namespace counterproof::test {

/// An uncompressed RGB TIFF of many overlapping boxes; `seed` makes it its own picture.
Bytes drawn_tiff(unsigned seed, int width = 320, int height = 300);

/// The same file format, one flat colour.
Bytes flat_tiff(int width = 320, int height = 300);

/// A valid header that claims a size, with hardly any pixels behind it.
Bytes claimed_tiff(int width, int height);

void write_file(const std::filesystem::path &file, ByteView bytes);

}  // namespace counterproof::test
