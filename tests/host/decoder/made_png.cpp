// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"

#include <array>
#include <cstdlib>
#include <png.h>
#include <vector>
#include <zlib.h>

namespace made {

namespace {

int color_type(const Pixels &pixels, const PngKind &kind) {
  if (kind.palette) return PNG_COLOR_TYPE_PALETTE;
  constexpr std::array kTypes = {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                                 PNG_COLOR_TYPE_RGB_ALPHA};
  return kTypes.at(static_cast<std::size_t>(pixels.channels - 1));
}

/// Samples of 8 bits become `depth` bits by dropping, or 16 by repeating.
Bytes packed_row(const std::uint8_t *samples, std::size_t count, int depth, bool indexes) {
  Bytes row;
  if (depth == 16) {
    for (std::size_t i = 0; i < count; ++i)
      row.insert(row.end(), {samples[i], samples[i]});
    return row;
  }
  const auto bits = static_cast<std::size_t>(depth);
  row.resize((count * bits + 7) / 8);
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned value = indexes ? samples[i] : unsigned(samples[i]) >> (8 - bits);
    row[i * bits / 8] |= static_cast<std::uint8_t>(value << (8 - bits - i * bits % 8));
  }
  return row;
}

void append_chunk(Bytes &file, const char *type, const Bytes &body) {
  const auto put = [&file](unsigned long value) {
    for (int shift = 24; shift >= 0; shift -= 8)
      file.push_back(static_cast<std::uint8_t>(value >> shift));
  };
  put(body.size());
  const std::size_t start = file.size();
  file.insert(file.end(), type, type + 4);
  file.insert(file.end(), body.begin(), body.end());
  put(crc32(0, file.data() + start, static_cast<unsigned>(file.size() - start)));
}

}  // namespace

Bytes png(const Pixels &pixels, const PngKind &kind) {
  png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(writer);
  Bytes file;
  png_set_write_fn(
      writer, &file,
      [](png_structp png, png_bytep data, png_size_t count) {
        auto *out = static_cast<Bytes *>(png_get_io_ptr(png));
        out->insert(out->end(), data, data + count);
      },
      nullptr);
  png_set_IHDR(writer, info, static_cast<png_uint_32>(pixels.width),
               static_cast<png_uint_32>(pixels.height), kind.depth, color_type(pixels, kind),
               kind.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (kind.palette) {
    std::vector<png_color> colors;
    for (unsigned i = 0; i < 1U << kind.depth; ++i)
      colors.push_back({static_cast<png_byte>(i * 16), static_cast<png_byte>(255 - i * 16),
                        static_cast<png_byte>(i)});
    png_set_PLTE(writer, info, colors.data(), static_cast<int>(colors.size()));
    if (kind.transparent_index >= 0) {
      Bytes alpha(static_cast<std::size_t>(kind.transparent_index) + 1, 255);
      alpha.back() = 0;
      png_set_tRNS(writer, info, alpha.data(), static_cast<int>(alpha.size()), nullptr);
    }
  }
  if (kind.orientation > 0) {
    Bytes exif = exif_block(kind.orientation, true);
    exif.erase(exif.begin(), exif.begin() + 6);
    png_set_eXIf_1(writer, info, static_cast<png_uint_32>(exif.size()), exif.data());
  }
  const std::size_t stride = static_cast<std::size_t>(pixels.width * pixels.channels);
  std::vector<Bytes> rows;
  std::vector<png_bytep> pointers;
  for (std::size_t y = 0; y < static_cast<std::size_t>(pixels.height); ++y)
    rows.push_back(packed_row(&pixels.data[y * stride], stride, kind.depth, kind.palette));
  for (Bytes &row : rows)
    pointers.push_back(row.data());
  png_set_rows(writer, info, pointers.data());
  png_write_png(writer, info, PNG_TRANSFORM_IDENTITY, nullptr);
  png_destroy_write_struct(&writer, &info);
  return file;
}

Bytes png_bomb(unsigned width, unsigned height, int depth, std::size_t packed_bytes) {
  Bytes file = bytes("\x89PNG\r\n\x1A\n");
  Bytes head;
  for (const unsigned value : {width, height})
    for (int shift = 24; shift >= 0; shift -= 8)
      head.push_back(static_cast<std::uint8_t>(value >> shift));
  head.insert(head.end(), {static_cast<std::uint8_t>(depth), PNG_COLOR_TYPE_GRAY, 0, 0, 0});
  append_chunk(file, "IHDR", head);
  const Bytes zeros(packed_bytes * 500, 0);
  uLongf length = compressBound(zeros.size());
  Bytes packed(length);
  compress2(packed.data(), &length, zeros.data(), zeros.size(), 9);
  packed.resize(std::min<std::size_t>(length, packed_bytes));
  append_chunk(file, "IDAT", packed);
  return file;
}

}  // namespace made
