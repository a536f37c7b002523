// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "decoder/input_bytes.h"
#include "decoder/picture_sink.h"
#include "image/finding.h"
#include "image/picture_header.h"

namespace counterproof::decoder {

/// What a codec made of a file: verdict and cause; the pixels are in the sink.
struct Reading {
  image::Verdict verdict = image::Verdict::undecodable;
  image::Cause cause = image::Cause::corrupt;
  int orientation = 1;
};

inline Reading whole() { return {image::Verdict::ok, image::Cause::none, 1}; }

/// `damaged` when some of the picture came, else `undecodable`.
inline Reading partly(bool some_came, image::Cause cause) {
  return {some_came ? image::Verdict::damaged : image::Verdict::undecodable, cause, 1};
}

/// Each takes a file that passed the header gate and never throws for what is in it. The sink has
/// been begun unless the verdict is one without pixels.
Reading read_jpeg(InputBytes &file, const image::PictureHeader &header, PictureSink &sink);
Reading read_png(InputBytes &file, const image::PictureHeader &header, PictureSink &sink);
Reading read_webp(InputBytes &file, const image::PictureHeader &header, PictureSink &sink);
/// Gives the orientation the directory tells; that of the others stands in their metadata.
Reading read_tiff(InputBytes &file, const image::PictureHeader &header, PictureSink &sink);

}  // namespace counterproof::decoder
