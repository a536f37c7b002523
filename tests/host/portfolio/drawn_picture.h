// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <filesystem>
#include <string>

namespace counterproof::test {

/// An uncompressed RGB TIFF of many overlapping boxes; `seed` makes it its own picture.
Bytes drawn_tiff(unsigned seed, int width = 320, int height = 300);

/// The same with a DateTime tag, written as TIFF 6.0 does: "2021:05:04 10:20:30".
Bytes dated_tiff(unsigned seed, const std::string &date);

/// How a work is saved another time.
struct Version {
  int shrink = 1;   ///< whole number by which the sides are divided
  int lighter = 0;  ///< added to every colour
  int trim = 0;     ///< pixels cut off all round, of 640 x 600
  bool mirrored = false;
  bool same_frame = false;  ///< a series: the frame of another work, its own middle
};

/// A work of 640 x 600 as saved in that version.
Bytes version_tiff(unsigned seed, const Version &version);

/// The same file format, one flat colour.
Bytes flat_tiff(int width = 320, int height = 300);

/// A valid header that claims a size, with hardly any pixels behind it.
Bytes claimed_tiff(int width, int height);

void write_file(const std::filesystem::path &file, ByteView bytes);

}  // namespace counterproof::test
