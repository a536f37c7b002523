// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_writer.h"

#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>
#include <vector>

namespace counterproof::decoder {

namespace {

constexpr int kQuality = 82;

struct Errors {
  jpeg_error_mgr base;
  jmp_buf jump;
};

void give_up(j_common_ptr info) { longjmp(reinterpret_cast<Errors *>(info->err)->jump, 1); }

/// libjpeg asks for more room only when `out` is full: then the thumbnail is given up.
struct Destination {
  jpeg_destination_mgr base;
};

boolean out_of_room(j_compress_ptr info) {
  give_up(reinterpret_cast<j_common_ptr>(info));
  return FALSE;
}

void lay_on_white(std::vector<std::uint8_t> &rgba) {
  for (std::size_t from = 0, to = 0; from < rgba.size(); from += 4, to += 3) {
    const unsigned alpha = rgba[from + 3];
    for (std::size_t c = 0; c < 3; ++c)
      rgba[to + c] =
          static_cast<std::uint8_t>((rgba[from + c] * alpha + 255 * (255 - alpha) + 127) / 255);
  }
  rgba.resize(rgba.size() / 4 * 3);
}

std::size_t encode(const std::vector<std::uint8_t> &pixels, PictureSize size, int channels,
                   std::span<std::uint8_t> out) {
  jpeg_compress_struct info{};
  Errors errors{};
  Destination destination{};
  info.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = give_up;
  errors.base.output_message = [](j_common_ptr) {};
  if (setjmp(errors.jump) != 0) {
    jpeg_destroy_compress(&info);
    return 0;
  }
  jpeg_create_compress(&info);
  destination.base.init_destination = [](j_compress_ptr) {};
  destination.base.empty_output_buffer = out_of_room;
  destination.base.term_destination = [](j_compress_ptr) {};
  destination.base.next_output_byte = out.data();
  destination.base.free_in_buffer = out.size();
  info.dest = &destination.base;
  info.image_width = static_cast<JDIMENSION>(size.width);
  info.image_height = static_cast<JDIMENSION>(size.height);
  info.input_components = channels;
  info.in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, kQuality, TRUE);
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    const std::size_t at = static_cast<std::size_t>(info.next_scanline) *
                           static_cast<std::size_t>(size.width) *
                           static_cast<std::size_t>(channels);
    JSAMPROW row = const_cast<JSAMPROW>(pixels.data() + at);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  const std::size_t length = out.size() - destination.base.free_in_buffer;
  jpeg_destroy_compress(&info);
  return length;
}

}  // namespace

std::size_t write_thumbnail(std::span<const std::uint8_t> pixels, PictureSize size, int channels,
                            int max_side, std::span<std::uint8_t> out) {
  const PictureSize small = reduced_size(size, max_side);
  const std::size_t source_stride =
      static_cast<std::size_t>(size.width) * static_cast<std::size_t>(channels);
  const std::size_t stride =
      static_cast<std::size_t>(small.width) * static_cast<std::size_t>(channels);
  std::vector<std::uint8_t> reduced(stride * static_cast<std::size_t>(small.height));
  if (small.width == size.width && small.height == size.height) {
    reduced.assign(pixels.begin(), pixels.end());
  } else {
    AreaScaler scaler(size.width, size.height, small.width, small.height, channels);
    std::uint8_t *row = reduced.data();
    for (int y = 0, put = 0; y < size.height && put < small.height; ++y) {
      if (!scaler.take_row(pixels.data() + source_stride * static_cast<std::size_t>(y), row))
        continue;
      ++put;
      row += stride;
    }
  }
  if (channels == 4) lay_on_white(reduced);
  return encode(reduced, small, channels == 4 ? 3 : channels, out);
}

}  // namespace counterproof::decoder
