// SPDX-License-Identifier: Apache-2.0
#include "decoder/orientation.h"
#include "decoder/readers.h"
#include "image/decoder_rules.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <memory>
#include <tiffio.h>
#include <vector>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

struct CloseTiff {
  void operator()(TIFF *tiff) const { TIFFClose(tiff); }
};
using Tiff = std::unique_ptr<TIFF, CloseTiff>;

struct Source {
  ByteView file;
  std::uint64_t at = 0;
};

tmsize_t read_bytes(thandle_t handle, void *out, tmsize_t count) {
  auto *source = static_cast<Source *>(handle);
  if (count <= 0 || source->at >= source->file.size()) return 0;
  const std::size_t given =
      std::min(static_cast<std::size_t>(count), source->file.size() - source->at);
  std::memcpy(out, source->file.data() + source->at, given);
  source->at += given;
  return static_cast<tmsize_t>(given);
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
  auto *source = static_cast<Source *>(handle);
  const std::uint64_t from = whence == SEEK_CUR   ? source->at
                             : whence == SEEK_END ? source->file.size()
                                                  : 0;
  source->at = from + offset;
  return source->at;
}

Tiff open(Source &source) {
  TIFFSetErrorHandler(nullptr);
  TIFFSetWarningHandler(nullptr);
  return Tiff(TIFFClientOpen(
      "picture", "rm", &source, read_bytes,
      [](thandle_t, void *, tmsize_t) -> tmsize_t { return 0; }, seek, [](thandle_t) { return 0; },
      [](thandle_t handle) -> toff_t { return static_cast<Source *>(handle)->file.size(); },
      [](thandle_t, void **, toff_t *) { return 0; }, [](thandle_t, void *, toff_t) {}));
}

/// libtiff gives colours already multiplied by alpha; ours are straight.
void straighten(std::uint8_t *pixels, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i, pixels += 4) {
    const unsigned alpha = pixels[3];
    if (alpha == 0 || alpha == 255) continue;
    for (int c = 0; c < 3; ++c)
      pixels[c] = static_cast<std::uint8_t>(std::min(255U, (pixels[c] * 255U + alpha / 2) / alpha));
  }
}

/// Each further codec is one more way in; these are the ones painting and scanning programs write.
bool is_common(std::uint16_t compression) {
  constexpr std::uint16_t kCommon[] = {
      COMPRESSION_NONE,          COMPRESSION_LZW,      COMPRESSION_JPEG,     COMPRESSION_DEFLATE,
      COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS, COMPRESSION_CCITTFAX4};
  return std::find(std::begin(kCommon), std::end(kCommon), compression) != std::end(kCommon);
}

/// A band is a strip, or a row of tiles: the least that can be read at once.
struct Bands {
  std::uint32_t width;
  std::uint32_t height;
  std::uint32_t band_height;
  std::uint32_t tile_width;  ///< 0 for strips
};

/// Reads the band from row `top` on as RGBA, upright. False when it is damaged.
bool read_band(TIFF *tiff, const Bands &bands, std::uint32_t top, std::vector<std::uint32_t> &piece,
               std::vector<std::uint32_t> &band) {
  const std::uint32_t rows = std::min(bands.band_height, bands.height - top);
  if (bands.tile_width == 0) {
    if (TIFFReadRGBAStrip(tiff, top, piece.data()) == 0) return false;
    for (std::uint32_t y = 0; y < rows; ++y)  // strips come bottom row first
      std::copy_n(&piece[std::size_t(rows - 1 - y) * bands.width], bands.width,
                  &band[std::size_t(y) * bands.width]);
    return true;
  }
  for (std::uint32_t left = 0; left < bands.width; left += bands.tile_width) {
    if (TIFFReadRGBATile(tiff, left, top, piece.data()) == 0) return false;
    const std::uint32_t columns = std::min(bands.tile_width, bands.width - left);
    for (std::uint32_t y = 0; y < rows; ++y)
      std::copy_n(&piece[std::size_t(bands.band_height - 1 - y) * bands.tile_width], columns,
                  &band[std::size_t(y) * bands.width + left]);
  }
  return true;
}

Reading read_bands(TIFF *tiff, const Bands &bands, PictureSink &sink) {
  const std::size_t piece_width = bands.tile_width == 0 ? bands.width : bands.tile_width;
  std::vector<std::uint32_t> piece(piece_width * bands.band_height);
  std::vector<std::uint32_t> band(std::size_t(bands.width) * bands.band_height);
  for (std::uint32_t top = 0; top < bands.height; top += bands.band_height) {
    if (!read_band(tiff, bands, top, piece, band)) return partly(top > 0, Cause::corrupt);
    auto *bytes = reinterpret_cast<std::uint8_t *>(band.data());
    const std::uint32_t rows = std::min(bands.band_height, bands.height - top);
    straighten(bytes, std::size_t(bands.width) * rows);
    for (std::uint32_t y = 0; y < rows; ++y)
      sink.take_row(bytes + std::size_t(y) * bands.width * 4);
  }
  return whole();
}

}  // namespace

Reading read_tiff(ByteView file, PictureSink &sink) {
  const image::DecoderCaps caps = image::caps_of(image::Rules::own);
  Source source{file};
  const Tiff tiff = open(source);
  if (!tiff) return partly(false, Cause::corrupt);
  Bands bands{};
  if (TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &bands.width) != 1 ||
      TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &bands.height) != 1 || bands.width == 0 ||
      bands.height == 0)
    return partly(false, Cause::corrupt);
  if (std::max(bands.width, bands.height) > static_cast<std::uint32_t>(caps.side))
    return {Verdict::too_large, Cause::side_too_long, 1};
  if (std::uint64_t(bands.width) * bands.height > caps.pixels)
    return {Verdict::too_large, Cause::too_many_pixels, 1};
  std::uint16_t compression = COMPRESSION_NONE;
  TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_COMPRESSION, &compression);
  char why[1024] = "";
  if (!is_common(compression) || TIFFRGBAImageOK(tiff.get(), why) == 0)
    return {Verdict::not_allowed, Cause::unusual_variant, 1};
  if (TIFFIsTiled(tiff.get()) != 0) {
    TIFFGetField(tiff.get(), TIFFTAG_TILEWIDTH, &bands.tile_width);
    TIFFGetField(tiff.get(), TIFFTAG_TILELENGTH, &bands.band_height);
    if (bands.tile_width == 0 || bands.tile_width > static_cast<std::uint32_t>(caps.side))
      return partly(false, Cause::corrupt);
  } else {
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_ROWSPERSTRIP, &bands.band_height);
    bands.band_height = std::min(bands.band_height, bands.height);
  }
  if (bands.band_height == 0 || bands.band_height > static_cast<std::uint32_t>(caps.side))
    return partly(false, Cause::corrupt);

  std::uint16_t orientation = 1;
  TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_ORIENTATION, &orientation);
  // libtiff would mirror each band by itself; we turn the whole picture at the end.
  TIFFSetField(tiff.get(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  const PictureSize size{static_cast<int>(bands.width), static_cast<int>(bands.height)};
  sink.begin(size, size, 4);
  Reading reading = read_bands(tiff.get(), bands, sink);
  reading.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
  return reading;
}

}  // namespace counterproof::decoder
