// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/input_bytes.h"
#include "decoder/readers.h"

namespace counterproof::decoder {

/// How the inks of a JPEG are to be read, as its header tells.
enum class JpegInks { gray, ycc, rgb, ycck, cmyk };

/// A JPEG of several scans at an eighth of its size, by the first coefficient (the mean) of each
/// 8 x 8 block; ITU-T T.81. libjpeg would hold every coefficient of the picture, gigabytes for a
/// print master; this holds a sixty-fourth of that. `stored` is the size the frame header tells;
/// `inverted`: ink is stored as light, as Adobe does.
Reading read_jpeg_coarsely(InputBytes &file, PictureSize stored, JpegInks inks, bool inverted,
                           PictureSink &sink);

}  // namespace counterproof::decoder
