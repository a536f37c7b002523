// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <tiffio.h>

namespace counterproof::decoder {

/// libtiff reading memory in place, without a word on stderr. Lives inside the room's sources only.
class TiffFile {
public:
  /// Nothing when it is no TIFF libtiff can open.
  static std::optional<TiffFile> open(ByteView file);

  TIFF *get() const { return tiff_.get(); }

private:
  struct Source {
    ByteView file;
    std::uint64_t at = 0;
  };
  struct Close {
    void operator()(TIFF *tiff) const { TIFFClose(tiff); }
  };

  static tmsize_t read(thandle_t handle, void *out, tmsize_t count);
  static toff_t seek(thandle_t handle, toff_t offset, int whence);

  std::unique_ptr<Source> source_;  // before what reads it
  std::unique_ptr<TIFF, Close> tiff_;
};

/// What the first directory says about the pixels.
struct TiffLayout {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint16_t bits = 1;
  std::uint16_t samples = 1;
  std::uint16_t format = SAMPLEFORMAT_UINT;
  std::uint16_t compression = COMPRESSION_NONE;
  std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
  std::uint16_t extra_count = 0;
  std::uint16_t first_extra = EXTRASAMPLE_UNSPECIFIED;
  bool planar = false;  ///< one plane after the other instead of samples side by side
  bool tiled = false;
  std::uint32_t rows_per_strip = 0;
  std::uint32_t tile_width = 0;
  std::uint32_t tile_height = 0;
};
/// JPEG inside is asked to come as RGB.
TiffLayout read_layout(TIFF *tiff);

}  // namespace counterproof::decoder
