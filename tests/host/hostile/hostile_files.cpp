// SPDX-License-Identifier: Apache-2.0
#include "hostile/hostile_files.h"

#include <zlib.h>

namespace hostile {

std::vector<Seed> seeds() {
  const made::Pixels card = made::grainy_card(48, 36, 3);
  const made::Pixels gray = made::grainy_card(48, 36, 1);
  const made::Pixels see_through = made::grainy_card(48, 36, 4);
  made::Pixels indexes{16, 16, 1, {}};
  for (int i = 0; i < 256; ++i)
    indexes.data.push_back(static_cast<std::uint8_t>(i % 16));
  const auto jpeg = [](const auto &set) {
    made::JpegKind kind;
    set(kind);
    return kind;
  };
  const auto png = [](const auto &set) {
    made::PngKind kind;
    set(kind);
    return kind;
  };
  const auto tiff = [](int compression, bool tiled, int depth, bool cmyk) {
    made::TiffKind kind;
    kind.compression = compression;
    kind.tiled = tiled;
    kind.depth = depth;
    kind.cmyk = cmyk;
    return kind;
  };
  return {
      {"baseline.jpg", made::jpeg(card)},
      {"gray.jpg", made::jpeg(gray)},
      {"progressive.jpg", made::jpeg(card, jpeg([](auto &kind) { kind.progressive = true; }))},
      {"turned.jpg", made::jpeg(card, jpeg([](auto &kind) { kind.orientation = 6; }))},
      {"cmyk.jpg", made::jpeg(card, jpeg([](auto &kind) { kind.cmyk = true; }))},
      {"ycck.jpg", made::jpeg(card, jpeg([](auto &kind) { kind.ycck = kind.progressive = true; }))},
      {"plain.png", made::png(card)},
      {"alpha.png", made::png(see_through)},
      {"deep.png", made::png(card, png([](auto &kind) { kind.depth = 16; }))},
      {"interlaced.png", made::png(see_through, png([](auto &kind) { kind.interlaced = true; }))},
      {"palette.png", made::png(indexes, png([](auto &kind) {
                                  kind.depth = 4;
                                  kind.palette = true;
                                  kind.transparent_index = 2;
                                }))},
      {"lossless.webp", made::webp(card, true)},
      {"lossy.webp", made::webp(card, false)},
      {"alpha.webp", made::webp(see_through, false)},
      {"animated.webp", made::animated_webp(card, 2, 2, 64, 48)},
      {"plain.tif", made::tiff(card, {})},
      {"lzw.tif", made::tiff(card, tiff(5, false, 8, false))},
      {"tiles.tif", made::tiff(card, tiff(8, true, 16, false))},
      {"jpeg.tif", made::tiff(card, tiff(7, false, 8, false))},
      {"cmyk.tif", made::tiff(card, tiff(1, true, 8, true))},
  };
}

void append_big(Bytes &file, std::uint32_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    file.push_back(static_cast<std::uint8_t>(value >> shift));
}

void append_little(Bytes &file, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    file.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void append(Bytes &file, const Bytes &more) { file.insert(file.end(), more.begin(), more.end()); }

void append_png_chunk(Bytes &file, std::string_view type, const Bytes &body) {
  append_big(file, static_cast<std::uint32_t>(body.size()));
  const std::size_t start = file.size();
  append(file, made::bytes(type));
  append(file, body);
  const auto sum = crc32(0, file.data() + start, static_cast<unsigned>(file.size() - start));
  append_big(file, static_cast<std::uint32_t>(sum));
}

Bytes packed_zeros(std::size_t count) {
  const Bytes zeros(count, 0);
  uLongf length = compressBound(count);
  Bytes packed(length);
  compress2(packed.data(), &length, zeros.data(), count, 9);
  packed.resize(length);
  return packed;
}

}  // namespace hostile
