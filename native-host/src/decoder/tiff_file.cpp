// SPDX-License-Identifier: Apache-2.0
#include "decoder/tiff_file.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace counterproof::decoder {

tmsize_t TiffFile::read(thandle_t handle, void *out, tmsize_t count) {
  auto *source = static_cast<Source *>(handle);
  if (count <= 0 || source->at >= source->file.size()) return 0;
  const std::size_t given =
      std::min(static_cast<std::size_t>(count), source->file.size() - source->at);
  std::memcpy(out, source->file.data() + source->at, given);
  source->at += given;
  return static_cast<tmsize_t>(given);
}

toff_t TiffFile::seek(thandle_t handle, toff_t offset, int whence) {
  auto *source = static_cast<Source *>(handle);
  const std::uint64_t from = whence == SEEK_CUR   ? source->at
                             : whence == SEEK_END ? source->file.size()
                                                  : 0;
  source->at = from + offset;
  return source->at;
}

std::optional<TiffFile> TiffFile::open(ByteView file) {
  TIFFSetErrorHandler(nullptr);
  TIFFSetWarningHandler(nullptr);
  TiffFile opened;
  opened.source_ = std::make_unique<Source>(Source{file});
  // Packed pieces are read where they lie in the file, never copied whole ("mapped"): a print
  // master may be one single piece.
  opened.tiff_.reset(TIFFClientOpen(
      "picture", "r", opened.source_.get(), read,
      [](thandle_t, void *, tmsize_t) -> tmsize_t { return 0; }, seek, [](thandle_t) { return 0; },
      [](thandle_t handle) -> toff_t { return static_cast<Source *>(handle)->file.size(); },
      [](thandle_t handle, void **base, toff_t *size) {
        const ByteView bytes = static_cast<Source *>(handle)->file;
        *base = const_cast<std::uint8_t *>(bytes.data());
        *size = bytes.size();
        return 1;
      },
      [](thandle_t, void *, toff_t) {}));
  if (!opened.tiff_) return std::nullopt;
  return opened;
}

TiffLayout read_layout(TIFF *tiff) {
  TiffLayout layout;
  std::uint16_t planar = PLANARCONFIG_CONTIG;
  std::uint16_t *extras = nullptr;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &layout.bits);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &layout.samples);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &layout.format);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &layout.compression);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &planar);
  if (TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &layout.photometric) != 1)
    layout.photometric = layout.samples >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK;
  if (TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &layout.extra_count, &extras) == 1 &&
      layout.extra_count > 0 && extras != nullptr)
    layout.first_extra = extras[0];
  layout.planar = planar == PLANARCONFIG_SEPARATE && layout.samples > 1;
  layout.tiled = TIFFIsTiled(tiff) != 0;
  if (layout.tiled) {
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &layout.tile_width);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &layout.tile_height);
  } else {
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &layout.rows_per_strip);
    layout.rows_per_strip = std::min(layout.rows_per_strip, layout.height);
  }
  if (layout.compression == COMPRESSION_JPEG && layout.photometric == PHOTOMETRIC_YCBCR &&
      !layout.planar && TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB) == 1)
    layout.photometric = PHOTOMETRIC_RGB;
  return layout;
}

}  // namespace counterproof::decoder
