// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <tiffio.h>

namespace made {

namespace {

struct Target {
  Bytes file;
  std::size_t at = 0;
};

tmsize_t write_bytes(thandle_t handle, void *data, tmsize_t count) {
  auto *target = static_cast<Target *>(handle);
  const auto size = static_cast<std::size_t>(count);
  target->file.resize(std::max(target->file.size(), target->at + size));
  std::memcpy(target->file.data() + target->at, data, size);
  target->at += size;
  return count;
}

tmsize_t read_bytes(thandle_t handle, void *data, tmsize_t count) {
  auto *target = static_cast<Target *>(handle);
  const std::size_t size =
      std::min(static_cast<std::size_t>(count),
               target->file.size() - std::min(target->at, target->file.size()));
  std::memcpy(data, target->file.data() + target->at, size);
  target->at += size;
  return static_cast<tmsize_t>(size);
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
  auto *target = static_cast<Target *>(handle);
  target->at = offset + (whence == SEEK_CUR   ? target->at
                         : whence == SEEK_END ? target->file.size()
                                              : 0);
  return target->at;
}

/// One sample in the depth and ink of the file, from the 8-bit card; beyond the card it repeats.
unsigned sample(const Pixels &pixels, int x, int y, int channel, bool ink, bool inverted) {
  if (ink && channel == 3) return 0;
  const int column = std::min(x, pixels.width - 1);
  const int row = std::min(y, pixels.height - 1);
  const unsigned value = pixels.data[static_cast<std::size_t>(
      (row * pixels.width + column) * pixels.channels + channel)];
  return ink || inverted ? 255 - value : value;
}

Bytes block(const Pixels &pixels, const TiffKind &kind, int left, int top, int width, int height,
            int first, int last) {
  Bytes out;
  for (int y = top; y < top + height; ++y)
    for (int x = left; x < left + width; ++x)
      for (int c = first; c < last; ++c)
        out.insert(out.end(), kind.depth == 16 ? 2 : 1,
                   static_cast<std::uint8_t>(sample(pixels, x, y, c, kind.cmyk, kind.inverted)));
  return out;
}

}  // namespace

Bytes tiff(const Pixels &pixels, const TiffKind &kind) {
  constexpr int kTile = 32;
  constexpr int kRowsPerStrip = 16;
  Target target;
  TIFF *file = TIFFClientOpen(
      "made", "wm", &target, read_bytes, write_bytes, seek, [](thandle_t) { return 0; },
      [](thandle_t handle) -> toff_t { return static_cast<Target *>(handle)->file.size(); },
      [](thandle_t, void **, toff_t *) { return 0; }, [](thandle_t, void *, toff_t) {});
  const int channels = kind.cmyk ? 4 : pixels.channels;
  TIFFSetField(file, TIFFTAG_IMAGEWIDTH, pixels.width);
  TIFFSetField(file, TIFFTAG_IMAGELENGTH, pixels.height);
  TIFFSetField(file, TIFFTAG_SAMPLESPERPIXEL, channels);
  TIFFSetField(file, TIFFTAG_BITSPERSAMPLE, kind.depth);
  TIFFSetField(file, TIFFTAG_ORIENTATION, kind.orientation);
  TIFFSetField(file, TIFFTAG_PLANARCONFIG,
               kind.planar ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
  TIFFSetField(file, TIFFTAG_COMPRESSION, kind.compression);
  TIFFSetField(file, TIFFTAG_PHOTOMETRIC,
               kind.cmyk       ? PHOTOMETRIC_SEPARATED
               : kind.inverted ? PHOTOMETRIC_MINISWHITE
               : channels == 1 ? PHOTOMETRIC_MINISBLACK
                               : PHOTOMETRIC_RGB);
  if (!kind.cmyk && channels == 4) {
    const std::uint16_t straight = EXTRASAMPLE_UNASSALPHA;
    TIFFSetField(file, TIFFTAG_EXTRASAMPLES, 1, &straight);
  }
  const int planes = kind.planar ? channels : 1;
  const int together = kind.planar ? 1 : channels;
  if (kind.tiled) {
    TIFFSetField(file, TIFFTAG_TILEWIDTH, kTile);
    TIFFSetField(file, TIFFTAG_TILELENGTH, kTile);
  } else {
    TIFFSetField(file, TIFFTAG_ROWSPERSTRIP, kind.one_strip ? pixels.height : kRowsPerStrip);
  }
  for (int plane = 0; plane < planes; ++plane) {
    const auto number = static_cast<std::uint16_t>(plane);
    for (int top = 0; kind.tiled && top < pixels.height; top += kTile)
      for (int left = 0; left < pixels.width; left += kTile) {
        Bytes tile =
            block(pixels, kind, left, top, kTile, kTile, plane * together, (plane + 1) * together);
        TIFFWriteTile(file, tile.data(), static_cast<std::uint32_t>(left),
                      static_cast<std::uint32_t>(top), 0, number);
      }
    for (int y = 0; !kind.tiled && y < pixels.height; ++y) {
      Bytes row =
          block(pixels, kind, 0, y, pixels.width, 1, plane * together, (plane + 1) * together);
      TIFFWriteScanline(file, row.data(), static_cast<std::uint32_t>(y), number);
    }
  }
  TIFFClose(file);
  return target.file;
}

}  // namespace made
