// SPDX-License-Identifier: Apache-2.0
#include "hostile/hostile_files.h"

namespace hostile {

namespace {

Bytes png_head(std::uint32_t width, std::uint32_t height, int depth, int colour,
               bool interlaced = false) {
  Bytes file = made::bytes("\x89PNG\r\n\x1A\n");
  Bytes body;
  append_big(body, width);
  append_big(body, height);
  append(body, {static_cast<std::uint8_t>(depth), static_cast<std::uint8_t>(colour), 0, 0,
                static_cast<std::uint8_t>(interlaced ? 1 : 0)});
  append_png_chunk(file, "IHDR", body);
  return file;
}

/// A whole PNG of zeros.
Bytes png_of_zeros(std::uint32_t width, std::uint32_t height, int depth, int colour,
                   bool interlaced = false) {
  const std::size_t samples = colour == 6 ? 4 : colour == 2 ? 3 : 1;
  const std::size_t row =
      (std::size_t(width) * samples * static_cast<std::size_t>(depth) + 7) / 8 + 1;
  Bytes file = png_head(width, height, depth, colour, interlaced);
  append_png_chunk(file, "IDAT", packed_zeros(row * height));
  append_png_chunk(file, "IEND", {});
  return file;
}

/// A small picture with `count` chunks of `type` before its pixels.
Bytes png_with_chunks(std::string_view type, const Bytes &body, int count) {
  Bytes file = png_head(8, 8, 8, 2);
  for (int i = 0; i < count; ++i)
    append_png_chunk(file, type, body);
  append_png_chunk(file, "IDAT", packed_zeros(25 * 8));
  append_png_chunk(file, "IEND", {});
  return file;
}

Bytes compressed_text(std::string_view keyword, std::size_t size) {
  Bytes body = made::bytes(keyword);
  append(body, {0, 0});
  append(body, packed_zeros(size));
  return body;
}

/// Thousands of frames, each with its head; the still picture in front is small.
Bytes deep_animation(int frames) {
  Bytes file = png_head(8, 8, 8, 2);
  Bytes control;
  append_big(control, static_cast<std::uint32_t>(frames));
  append_big(control, 0);
  append_png_chunk(file, "acTL", control);
  append_png_chunk(file, "IDAT", packed_zeros(25 * 8));
  for (int i = 0; i < frames; ++i) {
    Bytes head;
    for (const std::uint32_t value : {std::uint32_t(i) * 2, 8U, 8U, 0U, 0U, 0x00010064U, 0U})
      append_big(head, value);
    head.resize(26);
    append_png_chunk(file, "fcTL", head);
    Bytes data;
    append_big(data, static_cast<std::uint32_t>(i) * 2 + 1);
    append(data, packed_zeros(25 * 8));
    append_png_chunk(file, "fdAT", data);
  }
  append_png_chunk(file, "IEND", {});
  return file;
}

Bytes jpeg_segment(std::uint8_t marker, const Bytes &body) {
  Bytes segment{0xFF, marker};
  append_big(segment, static_cast<std::uint32_t>(body.size() + 2), 2);
  append(segment, body);
  return segment;
}

Bytes jpeg_with(const Bytes &segments) {
  Bytes file = made::jpeg(made::card(16, 16, 3));
  file.insert(file.begin() + 2, segments.begin(), segments.end());
  return file;
}

/// Progressive: `scans` scans over a large picture, each of a few bytes.
Bytes scan_bomb(std::uint32_t side, int scans) {
  Bytes file{0xFF, 0xD8};
  Bytes quantizer(65, 1);
  quantizer[0] = 0;
  append(file, jpeg_segment(0xDB, quantizer));
  Bytes frame{8};
  append_big(frame, side, 2);
  append_big(frame, side, 2);
  append(frame, {1, 1, 0x11, 0});
  append(file, jpeg_segment(0xC2, frame));
  for (const std::uint8_t kind : {std::uint8_t{0x00}, std::uint8_t{0x10}}) {
    Bytes table{kind, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    append(table, kind == 0 ? Bytes{0, 1} : Bytes{0xE0, 0x00});  // 0xE0: a run of 2^14 blocks
    append(file, jpeg_segment(0xC4, table));
  }
  for (int i = 0; i < scans; ++i) {
    append(file, jpeg_segment(0xDA, i == 0 ? Bytes{1, 1, 0, 0, 0, 0} : Bytes{1, 1, 0, 1, 63, 0}));
    append(file, Bytes(96, 0x00));
  }
  append(file, {0xFF, 0xD9});
  return file;
}

Bytes webp_of(std::string_view type, const Bytes &body) {
  Bytes file = made::bytes("RIFF");
  append_little(file, static_cast<std::uint32_t>(body.size() + 12));
  append(file, made::bytes("WEBP"));
  append(file, made::bytes(type));
  append_little(file, static_cast<std::uint32_t>(body.size()));
  append(file, body);
  return file;
}

struct Tag {
  std::uint32_t tag;
  std::uint32_t value;
};

/// A TIFF of one directory of 32-bit numbers, with `behind` after it.
Bytes tiff_of(const std::vector<Tag> &tags, const Bytes &behind) {
  Bytes file = made::bytes(std::string_view("II*\0\x08\0\0\0", 8));
  append_little(file, static_cast<std::uint32_t>(tags.size()), 2);
  for (const auto &[tag, value] : tags) {
    append_little(file, tag, 2);
    append_little(file, 4, 2);
    append_little(file, 1);
    append_little(file, value);
  }
  append_little(file, 0);
  append(file, behind);
  return file;
}

Bytes tiff_bomb(std::uint32_t width, std::uint32_t height, std::uint32_t compression,
                std::uint32_t rows_per_strip, const Bytes &data) {
  constexpr std::uint32_t kTags = 9;
  const std::uint32_t data_at = 8 + 2 + kTags * 12 + 4;
  return tiff_of({{256, width},
                  {257, height},
                  {258, 8},
                  {259, compression},
                  {262, 1},
                  {273, data_at},
                  {277, 1},
                  {278, rows_per_strip},
                  {279, static_cast<std::uint32_t>(data.size())}},
                 data);
}

void make_png_bombs(const Take &take) {
  take("bomb-30000-squared.png", made::png_bomb(30000, 30000, 1, 100'000));
  take("bomb-2-31-wide.png", made::png_bomb(0x7FFFFFFF, 1, 1, 1000));
  take("bomb-2-32-squared.png", made::png_bomb(0xFFFFFFFF, 0xFFFFFFFF, 16, 1000));
  take("bomb-64-bits-a-pixel.png", png_of_zeros(6000, 6000, 16, 6));
  take("bomb-40-megapixels.png", png_of_zeros(8000, 5000, 8, 6));
  take("bomb-40-megapixels-interlaced.png", png_of_zeros(8000, 5000, 8, 6, true));
  take("bomb-400-megapixels.png", png_of_zeros(20000, 20000, 1, 0));
  take("bomb-400-megapixels-interlaced.png", png_of_zeros(20000, 20000, 1, 0, true));
  take("bomb-thin.png", png_of_zeros(16384, 1, 8, 2));
  take("bomb-tall.png", png_of_zeros(1, 16384, 8, 2));
  take("bomb-ztxt.png", png_with_chunks("zTXt", compressed_text("Comment", 200'000'000), 1));
  take("bomb-many-ztxt.png", png_with_chunks("zTXt", compressed_text("Comment", 1'000'000), 2000));
  take("bomb-iccp.png", png_with_chunks("iCCP", compressed_text("ICC", 200'000'000), 1));
  take("bomb-huge-text.png", png_with_chunks("tEXt", Bytes(15'000'000, 'a'), 1));
  take("bomb-huge-exif.png", png_with_chunks("eXIf", Bytes(10'000'000, 'M'), 1));
  take("bomb-million-chunks.png", png_with_chunks("tEXt", made::bytes("a\0b"), 1'000'000));
  take("bomb-unknown-chunks.png", png_with_chunks("quUx", Bytes(100, 1), 100'000));
  take("bomb-palettes.png", png_with_chunks("PLTE", Bytes(768, 7), 1000));
  take("bomb-deep-animation.png", deep_animation(50'000));
}

void make_jpeg_bombs(const Take &take) {
  take("bomb-65535-squared.jpg", scan_bomb(65535, 1));
  take("bomb-90-scans.jpg", scan_bomb(6300, 90));
  take("bomb-2000-scans.jpg", scan_bomb(6300, 2000));
  take("bomb-90-scans-of-a-master.jpg", scan_bomb(19990, 90));
  Bytes profiles;
  for (int i = 0; i < 255; ++i) {
    Bytes body = made::bytes(std::string_view("ICC_PROFILE\0", 12));
    append(body, {static_cast<std::uint8_t>(i + 1), 255});
    body.resize(65533, 0x41);
    append(profiles, jpeg_segment(0xE2, body));
  }
  take("bomb-giant-profile.jpg", jpeg_with(profiles));
  Bytes comments;
  for (int i = 0; i < 200'000; ++i)
    append(comments, {0xFF, 0xFE, 0, 2});
  take("bomb-many-comments.jpg", jpeg_with(comments));
  take("bomb-fill-bytes.jpg", jpeg_with(Bytes(5'000'000, 0xFF)));
  Bytes exif = made::bytes(std::string_view("Exif\0\0II*\0\x08\0\0\0\xFF\xFF", 16));
  exif.resize(60'000, 0x12);
  take("bomb-exif-of-65535-entries.jpg", jpeg_with(jpeg_segment(0xE1, exif)));
  Bytes restarts = made::jpeg(made::grainy_card(64, 64, 3));
  for (int i = 0; i < 500'000; ++i)
    restarts.insert(restarts.end() - 2, {0xFF, static_cast<std::uint8_t>(0xD0 + i % 8)});
  take("bomb-restarts.jpg", restarts);
}

void make_webp_bombs(const Take &take) {
  Bytes canvas{0x02, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  take("bomb-vast-canvas.webp", webp_of("VP8X", canvas));
  take("bomb-lossless-16384.webp", webp_of("VP8L", {0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0, 0}));
  take("bomb-lossy-16383.webp",
       webp_of("VP8 ", {0x10, 0, 0, 0x9D, 0x01, 0x2A, 0xFF, 0x3F, 0xFF, 0x3F, 0, 0, 0, 0, 0}));
  take("bomb-flat.webp", made::webp(made::card(4000, 1, 3), true));
  Bytes chunks = made::animated_webp(made::card(8, 8, 3), 0, 0, 8, 8);
  for (int i = 0; i < 300'000; ++i)
    append(chunks, {'J', 'U', 'N', 'K', 0, 0, 0, 0});
  take("bomb-chunks.webp", chunks);
}

void make_tiff_bombs(const Take &take) {
  constexpr std::uint32_t kNone = 1;
  constexpr std::uint32_t kLzw = 5;
  constexpr std::uint32_t kDeflate = 8;
  constexpr std::uint32_t kPackBits = 32773;
  take("bomb-2-32-squared.tif", tiff_bomb(0xFFFFFFFF, 0xFFFFFFFF, kNone, 1, Bytes(100, 0)));
  take("bomb-nothing-behind.tif", tiff_bomb(20000, 20000, kNone, 20000, Bytes(100, 0)));
  take("bomb-one-strip.tif", tiff_bomb(20000, 20000, kDeflate, 20000, packed_zeros(400'000'000)));
  take("bomb-20000-strips.tif", tiff_bomb(20000, 20000, kLzw, 1, Bytes(1000, 0x80)));
  take("bomb-packbits.tif", tiff_bomb(60000, 6000, kPackBits, 6000, Bytes(2'000'000, 0x81)));
  std::vector<Tag> tags{{256, 100}, {257, 100}};
  for (std::uint32_t i = 0; i < 60'000; ++i)
    tags.push_back({1000 + i, i});
  take("bomb-60000-tags.tif", tiff_of(tags, {}));
  Bytes loop = tiff_bomb(16, 16, kNone, 16, Bytes(256, 1));
  loop[8 + 2 + 9 * 12] = 8;  // the next directory is this one
  take("bomb-loop.tif", loop);
}

}  // namespace

void make_bombs(const Take &take) {
  make_png_bombs(take);
  make_jpeg_bombs(take);
  make_webp_bombs(take);
  make_tiff_bombs(take);
}

}  // namespace hostile
