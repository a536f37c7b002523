// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "decoder/input_bytes.h"
#include "image/decoder_message.h"
#include "image/finding.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace counterproof::decoder {

/// Where a file keeps what it says about itself; empty what it has not. Nothing is unpacked and at
/// most 64 KB of each is looked at.
struct MetadataBlocks {
  ByteView exif;  ///< from the TIFF header on; all of the file when it is a TIFF
  ByteView iptc;  ///< IIM records
  ByteView xmp;
};

/// Takes any bytes that passed the gate as `format`.
MetadataBlocks find_metadata(InputBytes &file, image::Format format);

/// One entry of a TIFF directory, as EXIF uses them.
struct ExifEntry {
  std::uint32_t type = 0;
  std::uint32_t count = 0;
  std::size_t at = 0;  ///< where its value lies
};

/// A TIFF directory read without a library: EXIF 2.3, TIFF 6.0. Bounded by the bytes given.
class ExifDirectory {
public:
  /// The first directory; none when the bytes are no TIFF.
  static std::optional<ExifDirectory> first(ByteView exif);
  /// The directory a tag points to, such as the EXIF one (34665).
  std::optional<ExifDirectory> sub_directory(std::uint32_t tag) const;

  std::optional<ExifEntry> find(std::uint32_t tag) const;
  ByteView value(const ExifEntry &entry) const;
  std::uint32_t number(const ExifEntry &entry) const;

private:
  ExifDirectory(ByteView bytes, bool big_endian, std::size_t at)
      : bytes_(bytes), big_endian_(big_endian), at_(at) {}

  ByteView bytes_;
  bool big_endian_;
  std::size_t at_;
};

/// The orientation tag (0x0112), 1 … 8 as the EXIF standard numbers them; 1 when it says none.
int exif_orientation(ByteView exif);

/// All dates told, at most image::kMaxDates. Anyone can write anything there: they say what the
/// file claims.
std::vector<image::DecoderDate> read_dates(const MetadataBlocks &blocks);

}  // namespace counterproof::decoder
