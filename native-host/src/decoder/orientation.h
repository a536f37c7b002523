// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "decoder/picture_sink.h"

#include <cstdint>
#include <span>

namespace counterproof::decoder {

/// The orientation tag (0x0112) of an EXIF block, 1 … 8 as the EXIF standard numbers them; 1 when
/// it says none. Reads any bytes; looks at the first directory only.
int exif_orientation(ByteView exif);

/// Finds the EXIF block of a JPEG (APP1), PNG (eXIf before the picture) or WebP (EXIF) and reads
/// its orientation; 1 when there is none.
int jpeg_orientation(ByteView file);
int png_orientation(ByteView file);
int webp_orientation(ByteView file);

/// True when width and height change places.
constexpr bool swaps_sides(int orientation) { return orientation >= 5; }

/// Turns and mirrors the pixels in place so that they stand as meant; gives the size they then
/// have.
PictureSize apply_orientation(std::span<std::uint8_t> pixels, PictureSize size, int channels,
                              int orientation);

}  // namespace counterproof::decoder
