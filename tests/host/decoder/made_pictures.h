// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/pixels.h"

#include <string_view>

/// Pictures the tests draw and encode themselves, with the same codecs the decoder uses.
namespace made {

using counterproof::Bytes;
using counterproof::Pixels;

/// A smooth card that is different in every corner: red grows to the right, green downwards, blue
/// along the diagonal. One channel: luma grows to the right. Four: alpha grows downwards.
Pixels card(int width, int height, int channels);

/// The card with grain on it (the same each time), so that files of it are not tiny.
Pixels grainy_card(int width, int height, int channels);

struct JpegKind {
  int quality = 95;
  bool progressive = false;
  bool cmyk = false;       ///< the card's RGB as ink, stored inverted with Adobe's marker
  bool ycck = false;       ///< the same, as YCCK
  int orientation = 0;     ///< 1 … 8: with an EXIF block
  bool big_endian = true;  ///< of the EXIF block
};
Bytes jpeg(const Pixels &pixels, const JpegKind &kind);
inline Bytes jpeg(const Pixels &pixels) { return jpeg(pixels, JpegKind{}); }

struct PngKind {
  int depth = 8;  ///< 1, 2, 4, 8, 16
  bool interlaced = false;
  bool palette = false;  ///< pixels must hold one channel: the index
  int transparent_index = -1;
  int orientation = 0;
};
/// Channels 1 (gray or index), 2 (gray and alpha), 3, 4.
Bytes png(const Pixels &pixels, const PngKind &kind);
inline Bytes png(const Pixels &pixels) { return png(pixels, PngKind{}); }

/// Only the head of a PNG and one IDAT of packed zeros, cut off at `packed_bytes`.
Bytes png_bomb(unsigned width, unsigned height, int depth, std::size_t packed_bytes);

Bytes webp(const Pixels &pixels, bool lossless);
/// An animation of one frame at (x, y) on a canvas, made by hand around an encoded picture.
Bytes animated_webp(const Pixels &frame, int x, int y, int canvas_width, int canvas_height);

struct TiffKind {
  int compression = 1;  ///< as TIFF numbers them: 1 none, 5 LZW, 7 JPEG, 8 Deflate, 50000 Zstandard
  int depth = 8;        ///< or 16
  bool tiled = false;
  bool cmyk = false;  ///< three channels become ink
  int orientation = 1;
  bool planar = false;     ///< one plane after the other
  bool one_strip = false;  ///< all rows in one piece
  bool inverted = false;   ///< gray: white is 0
};
Bytes tiff(const Pixels &pixels, const TiffKind &kind);

Bytes exif_block(int orientation, bool big_endian);
Bytes bytes(std::string_view text);

/// Largest difference of any sample; 256 when sizes or channels differ.
int largest_difference(const Pixels &a, const Pixels &b);
double mean_difference(const Pixels &a, const Pixels &b);

}  // namespace made
