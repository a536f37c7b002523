// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "image/finding.h"

namespace counterproof::image {

/// What the first bytes say, read without a codec and without allocating.
struct PictureHeader {
  Finding finding;  ///< Verdict::ok when a codec may see the file
  int width = 0;    ///< as stored, before orientation; 0 when not reached
  int height = 0;
};

/// The gate before the codecs: full signature, then a size parser of our own, then the caps of the
/// rules. Takes any bytes.
PictureHeader read_picture_header(ByteView file, Rules rules);

/// The kind of file by its signature alone.
Format format_of(ByteView file);

}  // namespace counterproof::image
