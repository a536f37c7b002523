// SPDX-License-Identifier: Apache-2.0
#include "decoder/readers.h"
#include "decoder/tiff_colours.h"
#include "decoder/tiff_file.h"
#include "image/decoder_rules.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

/// A row of tiles is the least that can be read at once; it must fit beside everything else.
constexpr std::uint64_t kMaxBandBytes = 160 * image::kMiB;
constexpr std::uint64_t kMaxTileBytes = 64 * image::kMiB;
constexpr std::uint8_t kMissing = 128;

/// Each further codec is one more way in; these are the ones painting and scanning programs write.
bool is_common(std::uint16_t compression) {
  constexpr std::uint16_t kCommon[] = {
      COMPRESSION_NONE,          COMPRESSION_LZW,      COMPRESSION_JPEG,     COMPRESSION_DEFLATE,
      COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS, COMPRESSION_CCITTFAX4};
  return std::find(std::begin(kCommon), std::end(kCommon), compression) != std::end(kCommon);
}

/// One picture on its way from libtiff to the sink. Damaged pieces come gray, and the rest goes on.
class Passage {
public:
  Passage(InputBytes &file, TIFF *tiff, const TiffLayout &layout, PictureSink &sink)
      : file_(file), tiff_(tiff), layout_(layout), sink_(sink) {}

  Reading read_strips(TiffColours &colours);
  Reading read_tiles(TiffColours &colours);
  /// By libtiff's own conversion to RGBA, for the colour models it alone knows.
  Reading read_as_rgba();

private:
  void begin(int channels) {
    const PictureSize size{static_cast<int>(layout_.width), static_cast<int>(layout_.height)};
    sink_.begin(size, size, channels);
  }
  void put_row(const std::uint8_t *row, std::size_t bytes_behind_it) {
    sink_.take_row(row);
    file_.used(bytes_behind_it);
  }
  bool read_tile_row(std::uint32_t top, TiffColours &colours,
                     std::vector<std::vector<std::uint8_t>> &tiles,
                     std::vector<std::uint8_t> &band);
  bool read_rgba_band(std::uint32_t top, std::uint32_t band_height,
                      std::vector<std::uint32_t> &piece, std::vector<std::uint32_t> &band);
  Reading verdict() const {
    if (some_bad_) return partly(some_good_, Cause::corrupt);
    return whole();
  }

  InputBytes &file_;
  TIFF *tiff_;
  const TiffLayout &layout_;
  PictureSink &sink_;
  bool some_good_ = false;
  bool some_bad_ = false;
};

Reading Passage::read_strips(TiffColours &colours) {
  // Planes stored apart are read side by side, so each has a reader of its own.
  const auto planes = static_cast<std::size_t>(colours.planes());
  std::vector<TiffFile> further;
  std::vector<TIFF *> readers{tiff_};
  for (std::size_t plane = 1; plane < planes; ++plane) {
    auto opened = TiffFile::open(file_.bytes());
    if (!opened) return partly(false, Cause::corrupt);
    further.push_back(std::move(*opened));
    readers.push_back(further.back().get());
  }
  const auto line_bytes = static_cast<std::size_t>(std::max<tmsize_t>(0, TIFFScanlineSize(tiff_)));
  const std::size_t needed = (std::size_t(layout_.width) * layout_.bits *
                                  (planes > 1 || layout_.planar ? 1U : layout_.samples) +
                              7) /
                             8;
  if (line_bytes < needed || line_bytes > kMaxTileBytes) return partly(false, Cause::corrupt);
  std::vector<std::vector<std::uint8_t>> lines(planes, std::vector<std::uint8_t>(line_bytes));
  std::vector<const std::uint8_t *> pointers;
  for (const auto &line : lines)
    pointers.push_back(line.data());
  const std::size_t out_bytes = std::size_t(layout_.width) * std::size_t(colours.channels());
  std::vector<std::uint8_t> out(out_bytes);
  begin(colours.channels());
  bool strip_is_bad = false;
  for (std::uint32_t y = 0; y < layout_.height; ++y) {
    if (layout_.rows_per_strip == 0 || y % layout_.rows_per_strip == 0) strip_is_bad = false;
    for (std::size_t plane = 0; plane < planes && !strip_is_bad; ++plane)
      strip_is_bad = TIFFReadScanline(readers[plane], lines[plane].data(), y,
                                      static_cast<std::uint16_t>(plane)) != 1;
    if (strip_is_bad)
      std::fill(out.begin(), out.end(), kMissing);
    else
      colours.convert(pointers.data(), layout_.width, out.data());
    (strip_is_bad ? some_bad_ : some_good_) = true;
    put_row(out.data(), line_bytes * planes);
  }
  return verdict();
}

bool Passage::read_tile_row(std::uint32_t top, TiffColours &colours,
                            std::vector<std::vector<std::uint8_t>> &tiles,
                            std::vector<std::uint8_t> &band) {
  const std::uint32_t rows = std::min(layout_.tile_height, layout_.height - top);
  const auto channels = static_cast<std::size_t>(colours.channels());
  const std::size_t tile_line =
      static_cast<std::size_t>(std::max<tmsize_t>(0, TIFFTileRowSize(tiff_)));
  bool whole_row = true;
  for (std::uint32_t left = 0; left < layout_.width; left += layout_.tile_width) {
    const std::uint32_t columns = std::min(layout_.tile_width, layout_.width - left);
    bool good = true;
    file_.used(tiles.size() * tiles.front().size());
    for (std::size_t plane = 0; plane < tiles.size() && good; ++plane)
      good = TIFFReadTile(tiff_, tiles[plane].data(), left, top, 0,
                          static_cast<std::uint16_t>(plane)) >= 0;
    (good ? some_good_ : some_bad_) = true;
    whole_row = whole_row && good;
    std::vector<const std::uint8_t *> pointers(tiles.size());
    for (std::uint32_t y = 0; y < rows; ++y) {
      std::uint8_t *out = &band[(std::size_t(y) * layout_.width + left) * channels];
      if (!good) {
        std::fill_n(out, columns * channels, kMissing);
        continue;
      }
      for (std::size_t plane = 0; plane < tiles.size(); ++plane)
        pointers[plane] = tiles[plane].data() + y * tile_line;
      colours.convert(pointers.data(), columns, out);
    }
  }
  return whole_row;
}

Reading Passage::read_tiles(TiffColours &colours) {
  const auto tile_bytes = static_cast<std::size_t>(std::max<tmsize_t>(0, TIFFTileSize(tiff_)));
  const std::size_t tile_line =
      static_cast<std::size_t>(std::max<tmsize_t>(0, TIFFTileRowSize(tiff_)));
  const auto planes = static_cast<std::size_t>(colours.planes());
  const std::size_t needed =
      (std::size_t(layout_.tile_width) * layout_.bits * (layout_.planar ? 1U : layout_.samples) +
       7) /
      8;
  if (layout_.tile_width == 0 || layout_.tile_height == 0 || tile_line < needed ||
      tile_bytes / layout_.tile_height < tile_line)
    return partly(false, Cause::corrupt);
  const std::uint64_t band_bytes = std::uint64_t(layout_.width) *
                                   std::min(layout_.tile_height, layout_.height) *
                                   std::uint64_t(colours.channels());
  if (band_bytes > kMaxBandBytes || tile_bytes * planes > kMaxTileBytes)
    return {Verdict::too_large, Cause::out_of_memory, 1};
  std::vector<std::vector<std::uint8_t>> tiles(planes, std::vector<std::uint8_t>(tile_bytes));
  std::vector<std::uint8_t> band(band_bytes);
  begin(colours.channels());
  const std::size_t stride = std::size_t(layout_.width) * std::size_t(colours.channels());
  for (std::uint32_t top = 0; top < layout_.height; top += layout_.tile_height) {
    read_tile_row(top, colours, tiles, band);
    const std::uint32_t rows = std::min(layout_.tile_height, layout_.height - top);
    for (std::uint32_t y = 0; y < rows; ++y)
      put_row(&band[y * stride], 0);
  }
  return verdict();
}

bool Passage::read_rgba_band(std::uint32_t top, std::uint32_t band_height,
                             std::vector<std::uint32_t> &piece, std::vector<std::uint32_t> &band) {
  const std::uint32_t rows = std::min(band_height, layout_.height - top);
  if (!layout_.tiled) {
    if (TIFFReadRGBAStrip(tiff_, top, piece.data()) == 0) return false;
    for (std::uint32_t y = 0; y < rows; ++y)  // strips come bottom row first
      std::copy_n(&piece[std::size_t(rows - 1 - y) * layout_.width], layout_.width,
                  &band[std::size_t(y) * layout_.width]);
    return true;
  }
  for (std::uint32_t left = 0; left < layout_.width; left += layout_.tile_width) {
    if (TIFFReadRGBATile(tiff_, left, top, piece.data()) == 0) return false;
    const std::uint32_t columns = std::min(layout_.tile_width, layout_.width - left);
    for (std::uint32_t y = 0; y < rows; ++y)
      std::copy_n(&piece[std::size_t(band_height - 1 - y) * layout_.tile_width], columns,
                  &band[std::size_t(y) * layout_.width + left]);
  }
  return true;
}

Reading Passage::read_as_rgba() {
  char why[1024] = "";
  if (TIFFRGBAImageOK(tiff_, why) == 0) return {Verdict::not_allowed, Cause::unusual_variant, 1};
  const std::uint32_t band_height = layout_.tiled ? layout_.tile_height : layout_.rows_per_strip;
  const std::uint32_t piece_width = layout_.tiled ? layout_.tile_width : layout_.width;
  if (band_height == 0 || piece_width == 0) return partly(false, Cause::corrupt);
  const std::uint64_t piece_pixels = std::uint64_t(piece_width) * band_height;
  const std::uint64_t band_pixels = std::uint64_t(layout_.width) * band_height;
  if ((piece_pixels + band_pixels) * sizeof(std::uint32_t) > kMaxBandBytes)
    return {Verdict::too_large, Cause::out_of_memory, 1};
  std::vector<std::uint32_t> piece(piece_pixels);
  std::vector<std::uint32_t> band(band_pixels);
  begin(4);
  for (std::uint32_t top = 0; top < layout_.height; top += band_height) {
    const bool good = read_rgba_band(top, band_height, piece, band);
    (good ? some_good_ : some_bad_) = true;
    if (!good) std::fill(band.begin(), band.end(), 0xFF808080U);
    const std::uint32_t rows = std::min(band_height, layout_.height - top);
    for (std::uint32_t y = 0; y < rows; ++y)
      put_row(reinterpret_cast<const std::uint8_t *>(&band[std::size_t(y) * layout_.width]),
              std::size_t(layout_.width) * 4);
  }
  return verdict();
}

}  // namespace

Reading read_tiff(InputBytes &file, const image::PictureHeader &header, PictureSink &sink) {
  const auto opened = TiffFile::open(file.bytes());
  if (!opened) return partly(false, Cause::corrupt);
  TIFF *tiff = opened->get();
  const TiffLayout layout = read_layout(tiff);
  // The gate has judged the size it read; libtiff must mean the same.
  if (layout.width != static_cast<std::uint32_t>(header.width) ||
      layout.height != static_cast<std::uint32_t>(header.height))
    return partly(false, Cause::corrupt);
  if (!is_common(layout.compression) || layout.format == SAMPLEFORMAT_IEEEFP)
    return {Verdict::not_allowed, Cause::unusual_variant, 1};
  std::uint16_t orientation = 1;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
  // libtiff's own conversion would mirror each band by itself; we turn the whole picture at the
  // end.
  TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  Passage passage(file, tiff, layout, sink);
  Reading reading;
  if (auto colours = TiffColours::for_layout(tiff, layout))
    reading = layout.tiled ? passage.read_tiles(*colours) : passage.read_strips(*colours);
  else
    reading = passage.read_as_rgba();
  reading.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
  return reading;
}

}  // namespace counterproof::decoder
