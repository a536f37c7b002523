// SPDX-License-Identifier: Apache-2.0
#include "decoder/byte_parts.h"
#include "decoder/metadata.h"

namespace counterproof::decoder {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kMaxBlockBytes = 64 * 1024;
constexpr int kMaxSteps = 1'000'000;
constexpr std::string_view kExifStart = "Exif\0\0"sv;
constexpr std::string_view kXmpStart = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr std::string_view kPhotoshopStart = "Photoshop 3.0\0"sv;
constexpr std::string_view kPngXmpStart = "XML:com.adobe.xmp\0\0\0"sv;

ByteView block(ByteView bytes, std::size_t at, std::size_t size) {
  return part_at(bytes, at, std::min(size, kMaxBlockBytes));
}

/// The system reads a little around each place looked at.
std::size_t touched(std::size_t length) {
  constexpr std::size_t kAround = 64 * 1024;
  return std::min(length + 12, kAround);
}

/// The IPTC record among Photoshop's image resources.
ByteView iptc_resource(ByteView resources) {
  constexpr std::uint32_t kIptc = 0x0404;
  constexpr int kMaxResources = 256;
  std::size_t at = 0;
  for (int i = 0; i < kMaxResources && stands_at(resources, at, "8BIM"); ++i) {
    const std::uint32_t id = number_at(resources, at + 4, 2, true);
    const std::size_t name = number_at(resources, at + 6, 1, true) + 1;  // with its length byte
    const std::size_t size_at = at + 6 + name + name % 2;
    const std::size_t size = number_at(resources, size_at, 4, true);
    if (id == kIptc) return block(resources, size_at + 4, size);
    at = size_at + 4 + size + size % 2;
  }
  return {};
}

void take_jpeg_segment(ByteView file, std::uint8_t marker, std::size_t at, std::size_t size,
                       MetadataBlocks &blocks) {
  const ByteView body = block(file, at, size);
  if (marker == 0xE1 && stands_at(body, 0, kExifStart) && blocks.exif.empty())
    blocks.exif = body.subspan(kExifStart.size());
  else if (marker == 0xE1 && stands_at(body, 0, kXmpStart) && blocks.xmp.empty())
    blocks.xmp = body.subspan(kXmpStart.size());
  else if (marker == 0xED && stands_at(body, 0, kPhotoshopStart) && blocks.iptc.empty())
    blocks.iptc = iptc_resource(body.subspan(kPhotoshopStart.size()));
}

MetadataBlocks of_jpeg(InputBytes &input) {
  const ByteView file = input.bytes();
  MetadataBlocks blocks;
  std::size_t at = 2;
  for (int step = 0; step < kMaxSteps && at + 4 <= file.size(); ++step) {
    const std::uint8_t marker = file[at + 1];
    if (file[at] != 0xFF || marker == 0xFF || marker == 0) {
      ++at;
      continue;
    }
    if (marker == 0xDA || marker == 0xD9) break;
    const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    const std::size_t length = alone ? 0 : number_at(file, at + 2, 2, true);
    if (!alone && length < 2) break;
    if (!alone) take_jpeg_segment(file, marker, at + 4, length - 2, blocks);
    input.used(touched(length));
    at += 2 + length;
  }
  return blocks;
}

MetadataBlocks of_png(InputBytes &input) {
  const ByteView file = input.bytes();
  MetadataBlocks blocks;
  std::size_t at = 8;
  for (int step = 0; step < kMaxSteps && at + 12 <= file.size(); ++step) {
    const std::size_t length = number_at(file, at, 4, true);
    if (stands_at(file, at + 4, "IEND")) break;
    if (stands_at(file, at + 4, "eXIf") && blocks.exif.empty()) {
      blocks.exif = block(file, at + 8, length);
      if (stands_at(blocks.exif, 0, kExifStart))
        blocks.exif = blocks.exif.subspan(kExifStart.size());
    } else if (stands_at(file, at + 4, "iTXt") && blocks.xmp.empty() &&
               stands_at(file, at + 8, kPngXmpStart)) {
      blocks.xmp = block(file, at + 8, length);
    }
    input.used(touched(length));
    at += length + 12;
  }
  return blocks;
}

MetadataBlocks of_webp(InputBytes &input) {
  const ByteView file = input.bytes();
  MetadataBlocks blocks;
  constexpr std::size_t kFirstChunk = 12;
  std::size_t at = kFirstChunk;
  for (int step = 0; step < kMaxSteps && at + 8 <= file.size(); ++step) {
    const std::size_t length = number_at(file, at + 4, 4, false);
    if (stands_at(file, at, "EXIF") && blocks.exif.empty()) {
      blocks.exif = block(file, at + 8, length);
      if (stands_at(blocks.exif, 0, kExifStart))
        blocks.exif = blocks.exif.subspan(kExifStart.size());
    } else if (stands_at(file, at, "XMP ") && blocks.xmp.empty()) {
      blocks.xmp = block(file, at + 8, length);
    }
    input.used(touched(length));
    at += 8 + length + (length & 1);
  }
  return blocks;
}

MetadataBlocks of_tiff(ByteView file) {
  constexpr std::uint32_t kXmpTag = 700;
  constexpr std::uint32_t kIptcTag = 33723;
  constexpr std::uint32_t kPhotoshopTag = 34377;
  MetadataBlocks blocks;
  const auto directory = ExifDirectory::first(file);
  if (!directory) return blocks;
  blocks.exif = file;
  const auto block_of = [&directory](std::uint32_t tag) {
    const auto entry = directory->find(tag);
    return entry ? block(directory->value(*entry), 0, kMaxBlockBytes) : ByteView{};
  };
  blocks.xmp = block_of(kXmpTag);
  blocks.iptc = block_of(kIptcTag);
  if (blocks.iptc.empty()) blocks.iptc = iptc_resource(block_of(kPhotoshopTag));
  return blocks;
}

}  // namespace

MetadataBlocks find_metadata(InputBytes &file, image::Format format) {
  switch (format) {
  case image::Format::jpeg: return of_jpeg(file);
  case image::Format::png: return of_png(file);
  case image::Format::webp: return of_webp(file);
  case image::Format::tiff: return of_tiff(file.bytes());
  default: return {};
  }
}

}  // namespace counterproof::decoder
