// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_coarse.h"
#include "decoder/jpeg_colours.h"
#include "decoder/jpeg_session.h"
#include "decoder/readers.h"
#include "image/decoder_rules.h"

#include <algorithm>
#include <vector>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

/// Beyond this, a picture stored in several scans is read at an eighth of its size.
constexpr std::uint64_t kMaxCoefficientBytes = 240 * image::kMiB;

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

JpegInks inks_of(const jpeg_decompress_struct &info) {
  switch (info.jpeg_color_space) {
  case JCS_GRAYSCALE: return JpegInks::gray;
  case JCS_RGB: return JpegInks::rgb;
  case JCS_CMYK: return JpegInks::cmyk;
  case JCS_YCCK: return JpegInks::ycck;
  default: return JpegInks::ycc;
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
      if (cmyk)
        for (int x = 0; x < width; ++x)
          cmyk_to_rgb(&line[std::size_t(x) * 4], inverted, &rgb[std::size_t(x) * 3]);
      sink.take_row(cmyk ? rgb.data() : line.data());
    }
  });
  if (!rows_came) return failure(jpeg, sink.rows_taken() > 0);
  const bool ended = jpeg.guarded([&] { jpeg_finish_decompress(&info); });
  if (jpeg.cut_off()) return partly(jpeg.any_row_before_end(), Cause::cut_off);
  if (jpeg.corrupt() || !ended) return partly(true, Cause::corrupt);
  return whole();
}

/// What libjpeg holds of a picture stored in several scans: all coefficients of all inks.
std::uint64_t coefficient_bytes(const jpeg_decompress_struct &info) {
  std::uint64_t bytes = 0;
  for (int c = 0; c < info.num_components; ++c) {
    const jpeg_component_info &ink = info.comp_info[c];
    bytes += std::uint64_t(info.image_width) * std::uint64_t(info.image_height) *
             std::uint64_t(ink.h_samp_factor) * std::uint64_t(ink.v_samp_factor) * sizeof(JCOEF) /
             (std::uint64_t(info.max_h_samp_factor) * std::uint64_t(info.max_v_samp_factor));
  }
  return bytes;
}

Reading read_up_to(JpegSession &jpeg, InputBytes &file, const image::PictureHeader &header,
                   PictureSink &sink) {
  jpeg_decompress_struct &info = jpeg.info();
  if (!jpeg.guarded([&] { jpeg_read_header(&info, TRUE); })) return failure(jpeg, false);
  const PictureSize stored{static_cast<int>(info.image_width), static_cast<int>(info.image_height)};
  // A second frame header could tell libjpeg another size than the gate has seen.
  if (stored.width != header.width || stored.height != header.height)
    return {Verdict::undecodable, Cause::corrupt, 1};
  if (!choose_colours(info, sink.gray())) return {Verdict::not_allowed, Cause::unusual_variant, 1};
  if (jpeg_has_multiple_scans(&info) != 0 && coefficient_bytes(info) > kMaxCoefficientBytes)
    return read_jpeg_coarsely(file, stored, inks_of(info), info.saw_Adobe_marker != 0, sink);
  info.scale_num = 1;
  info.scale_denom = reduction(stored, reduced_size(stored, sink.max_side()));
  if (!jpeg.guarded([&] { jpeg_start_decompress(&info); })) return failure(jpeg, false);

  const bool one_channel = info.out_color_space == JCS_GRAYSCALE;
  sink.begin(stored, {static_cast<int>(info.output_width), static_cast<int>(info.output_height)},
             one_channel ? 1 : 3);
  return read_rows(jpeg, sink);
}

/// Where the marker starts at or before which libjpeg gave up; 0 when there is none.
std::size_t marker_before(ByteView file, std::size_t position) {
  for (std::size_t at = std::min(position, file.size()); at-- > 2;) {
    if (file[at - 1] != 0xFF) continue;
    const std::uint8_t marker = file[at];
    if (marker != 0x00 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) return at - 1;
  }
  return 0;
}

}  // namespace

Reading read_jpeg(InputBytes &file, const image::PictureHeader &header, PictureSink &sink) {
  constexpr int kTries = 3;
  std::size_t end = file.size();
  Reading reading;
  for (int t = 0; t < kTries; ++t) {
    JpegSession jpeg(file, end);
    reading = read_up_to(jpeg, file, header, sink);
    const bool earlier_scans_may_do = reading.verdict == Verdict::undecodable &&
                                      reading.cause == Cause::corrupt &&
                                      jpeg.info().input_scan_number > 1;
    if (t > 0 && reading.verdict == Verdict::damaged) reading.cause = Cause::corrupt;
    if (!earlier_scans_may_do) break;
    // libjpeg gave up in a later scan of a progressive picture. A browser would show the earlier
    // ones; so the file is read again up to there.
    end = marker_before(file.bytes(), jpeg.position());
    if (end == 0) break;
  }
  return reading;
}

}  // namespace counterproof::decoder
