// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/png_session.h"

namespace counterproof::decoder {

/// An interlaced PNG too large to be held whole: every pixel is added to the mean of its box of
/// 2 x 2, 4 x 4 or 8 x 8, in whatever order the passes bring it. Colours are chosen already, and
/// libpng does not put the passes together. Gives whether all came; the sink has been begun.
bool read_png_in_boxes(PngSession &session, PictureSize size, PictureSink &sink, bool &some_came);

}  // namespace counterproof::decoder
