// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_session.h"
#include "decoder/orientation.h"
#include "decoder/readers.h"

#include <vector>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

/// libjpeg reduces by 1/2, 1/4 and 1/8 while it decodes, which saves most of the work; the rest of
/// the way is averaged. Never below the size wanted.
unsigned reduction(PictureSize stored, PictureSize wanted) {
  for (const int divisor : {8, 4, 2}) {
    const int width = (stored.width + divisor - 1) / divisor;
    const int height = (stored.height + divisor - 1) / divisor;
    if (width >= wanted.width && height >= wanted.height) return static_cast<unsigned>(divisor);
  }
  return 1;
}

/// Plain multiplication: what browsers show without a colour profile. Adobe stores ink inverted.
void cmyk_to_rgb(const std::uint8_t *ink, std::uint8_t *rgb, int width, bool inverted) {
  for (int x = 0; x < width; ++x, ink += 4, rgb += 3) {
    const unsigned black = inverted ? ink[3] : 255U - ink[3];
    for (int c = 0; c < 3; ++c) {
      const unsigned light = inverted ? ink[c] : 255U - ink[c];
      rgb[c] = static_cast<std::uint8_t>((light * black + 127) / 255);
    }
  }
}

Reading failure(const JpegSession &jpeg, bool some_came) {
  if (jpeg.too_many_scans()) return {Verdict::undecodable, Cause::too_many_scans, 1};
  if (jpeg.out_of_memory()) return {Verdict::too_large, Cause::out_of_memory, 1};
  return partly(some_came, jpeg.cut_off() ? Cause::cut_off : Cause::corrupt);
}

/// False when the number of inks is one libjpeg cannot turn into gray, RGB or CMYK.
bool choose_colours(jpeg_decompress_struct &info, bool gray) {
  const bool four = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
  if (info.jpeg_color_space == JCS_UNKNOWN) return false;
  if (four)
    info.out_color_space = JCS_CMYK;
  else if (gray || info.jpeg_color_space == JCS_GRAYSCALE)
    info.out_color_space = JCS_GRAYSCALE;
  else
    info.out_color_space = JCS_RGB;
  return true;
}

Reading read_rows(JpegSession &jpeg, PictureSink &sink) {
  jpeg_decompress_struct &info = jpeg.info();
  const int width = static_cast<int>(info.output_width);
  const bool cmyk = info.out_color_space == JCS_CMYK;
  std::vector<std::uint8_t> line(static_cast<std::size_t>(width) *
                                 static_cast<std::size_t>(info.output_components));
  std::vector<std::uint8_t> rgb(cmyk ? static_cast<std::size_t>(width) * 3 : 0);
  const bool inverted = info.saw_Adobe_marker != 0;
  JSAMPROW row = line.data();
  const bool rows_came = jpeg.guarded([&] {
    while (info.output_scanline < info.output_height) {
      if (jpeg_read_scanlines(&info, &row, 1) != 1) break;
      if (cmyk) cmyk_to_rgb(line.data(), rgb.data(), width, inverted);
      sink.take_row(cmyk ? rgb.data() : line.data());
    }
  });
  if (!rows_came) return failure(jpeg, sink.rows_taken() > 0);
  const bool ended = jpeg.guarded([&] { jpeg_finish_decompress(&info); });
  if (jpeg.cut_off()) return partly(jpeg.any_row_before_end(), Cause::cut_off);
  if (jpeg.corrupt() || !ended) return partly(true, Cause::corrupt);
  return whole();
}

}  // namespace

Reading read_jpeg(ByteView file, const image::PictureHeader &header, PictureSink &sink) {
  JpegSession jpeg(file);
  jpeg_decompress_struct &info = jpeg.info();
  if (!jpeg.guarded([&] { jpeg_read_header(&info, TRUE); })) return failure(jpeg, false);
  const PictureSize stored{static_cast<int>(info.image_width), static_cast<int>(info.image_height)};
  // A second frame header could tell libjpeg another size than the gate has seen.
  if (stored.width != header.width || stored.height != header.height)
    return {Verdict::undecodable, Cause::corrupt, 1};
  if (!choose_colours(info, sink.gray())) return {Verdict::not_allowed, Cause::unusual_variant, 1};
  info.scale_num = 1;
  info.scale_denom = reduction(stored, reduced_size(stored, sink.max_side()));
  if (!jpeg.guarded([&] { jpeg_start_decompress(&info); })) return failure(jpeg, false);

  const bool one_channel = info.out_color_space == JCS_GRAYSCALE;
  sink.begin(stored, {static_cast<int>(info.output_width), static_cast<int>(info.output_height)},
             one_channel ? 1 : 3);
  Reading reading = read_rows(jpeg, sink);
  reading.orientation = jpeg_orientation(file);
  return reading;
}

}  // namespace counterproof::decoder
