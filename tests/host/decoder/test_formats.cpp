// SPDX-License-Identifier: Apache-2.0
#include "decoder/decoded.h"

#include <catch2/catch.hpp>

using counterproof::Bytes;
using counterproof::Pixels;
using counterproof::decoder::DecodeTask;
using counterproof::image::Cause;
using counterproof::image::Verdict;

namespace {

constexpr int kJpegTolerance = 10;

Pixels as_rgb(const Pixels &gray) {
  Pixels rgb{gray.width, gray.height, 3, {}};
  for (const std::uint8_t value : gray.data)
    rgb.data.insert(rgb.data.end(), 3, value);
  return rgb;
}

}  // namespace

TEST_CASE("JPEG of every kind comes out as it went in") {
  const Pixels card = made::card(61, 47, 3);
  made::JpegKind kind;
  SECTION("baseline") {}
  SECTION("progressive") { kind.progressive = true; }
  SECTION("CMYK") { kind.cmyk = true; }
  SECTION("YCCK") { kind.ycck = true; }
  SECTION("CMYK, progressive") { kind.cmyk = kind.progressive = true; }
  const Decoded result = decoded(made::jpeg(card, kind));
  CHECK(result.outcome.finding.verdict == Verdict::ok);
  CHECK(result.outcome.finding.cause == Cause::none);
  CHECK(made::largest_difference(result.pixels, card) <= kJpegTolerance);
}

TEST_CASE("A gray JPEG comes as RGB, or as gray when asked") {
  const Pixels card = made::card(61, 47, 1);
  const Bytes file = made::jpeg(card);
  CHECK(made::largest_difference(decoded(file).pixels, as_rgb(card)) <= kJpegTolerance);
  CHECK(made::largest_difference(decoded(file, {true, 0, 0}).pixels, card) <= kJpegTolerance);
}

TEST_CASE("Gray is the same luma for every format") {
  const Pixels card = made::card(64, 64, 3);
  const Pixels from_png = decoded(made::png(card), {true, 0, 0}).pixels;
  CHECK(from_png.channels == 1);
  CHECK(made::mean_difference(decoded(made::jpeg(card), {true, 0, 0}).pixels, from_png) < 2);
  CHECK(made::largest_difference(decoded(made::webp(card, true), {true, 0, 0}).pixels, from_png) ==
        0);
}

TEST_CASE("PNG of every depth and colour type comes out exactly") {
  made::PngKind kind;
  kind.interlaced = GENERATE(false, true);
  for (const int depth : {8, 16}) {
    kind.depth = depth;
    for (const int channels : {3, 4}) {
      const Pixels card = made::card(37, 29, channels);
      const Decoded result = decoded(made::png(card, kind));
      CHECK(result.outcome.finding.verdict == Verdict::ok);
      CHECK(made::largest_difference(result.pixels, card) == 0);
    }
    const Pixels gray = made::card(37, 29, 1);
    CHECK(made::largest_difference(decoded(made::png(gray, kind)).pixels, as_rgb(gray)) == 0);
    CHECK(made::largest_difference(decoded(made::png(gray, kind), {true, 0, 0}).pixels, gray) == 0);
    const Decoded with_alpha = decoded(made::png(made::card(37, 29, 2), kind));
    CHECK(with_alpha.pixels.channels == 4);
    CHECK(with_alpha.pixels.data[3] == 0);
    CHECK(with_alpha.pixels.data.back() == 255);
  }
}

TEST_CASE("PNG of few bits is spread over the whole range") {
  made::PngKind kind;
  kind.depth = GENERATE(1, 2, 4);
  kind.interlaced = GENERATE(false, true);
  const Pixels card = made::card(37, 29, 1);
  const Decoded result = decoded(made::png(card, kind), {true, 0, 0});
  REQUIRE(result.outcome.finding.verdict == Verdict::ok);
  const int top = (1 << kind.depth) - 1;
  for (std::size_t i = 0; i < card.data.size(); ++i)
    if (result.pixels.data[i] != (card.data[i] >> (8 - kind.depth)) * 255 / top)
      FAIL("sample " << i << " is " << int(result.pixels.data[i]));
}

TEST_CASE("A palette becomes its colours, and its transparent entry invisible") {
  Pixels indexes{16, 4, 1, {}};
  for (int i = 0; i < 64; ++i)
    indexes.data.push_back(static_cast<std::uint8_t>(i % 16));
  made::PngKind kind;
  kind.depth = 4;
  kind.palette = true;
  const Decoded opaque = decoded(made::png(indexes, kind));
  REQUIRE(opaque.pixels.channels == 3);
  CHECK(opaque.pixels.data[9] == 48);
  CHECK(opaque.pixels.data[10] == 255 - 48);
  kind.transparent_index = 3;
  const Decoded see_through = decoded(made::png(indexes, kind));
  REQUIRE(see_through.pixels.channels == 4);
  CHECK(see_through.pixels.data[3 * 4 + 3] == 0);
  CHECK(see_through.pixels.data[4 * 4 + 3] == 255);
}

TEST_CASE("Alpha that hides nothing is dropped; gray lays alpha on white") {
  Pixels card = made::card(20, 20, 4);
  for (std::size_t i = 3; i < card.data.size(); i += 4)
    card.data[i] = 255;
  CHECK(decoded(made::png(card)).pixels.channels == 3);
  Pixels invisible = made::card(20, 20, 4);
  for (std::size_t i = 3; i < invisible.data.size(); i += 4)
    invisible.data[i] = 0;
  const Decoded gray = decoded(made::png(invisible), {true, 0, 0});
  CHECK(gray.pixels.data == Bytes(400, 255));
}

TEST_CASE("WebP: lossless exactly, lossy closely, alpha kept") {
  const Pixels card = made::card(60, 44, 3);
  CHECK(made::largest_difference(decoded(made::webp(card, true)).pixels, card) == 0);
  CHECK(made::mean_difference(decoded(made::webp(card, false)).pixels, card) < 4);
  Pixels see_through = made::card(60, 44, 4);
  const Decoded exact = decoded(made::webp(see_through, true));
  REQUIRE(exact.pixels.channels == 4);
  for (std::size_t i = 3; i < see_through.data.size(); i += 4)
    REQUIRE(exact.pixels.data[i] == see_through.data[i]);
  CHECK(decoded(made::webp(see_through, false)).pixels.channels == 4);
}

TEST_CASE("Of an animated WebP the first frame comes, on its canvas") {
  const Pixels frame = made::card(20, 10, 3);
  const Decoded full = decoded(made::animated_webp(frame, 0, 0, 20, 10));
  CHECK(full.outcome.finding.verdict == Verdict::ok);
  CHECK(made::largest_difference(full.pixels, frame) == 0);
  const Decoded placed = decoded(made::animated_webp(frame, 4, 6, 32, 24));
  REQUIRE(placed.pixels.width == 32);
  REQUIRE(placed.pixels.channels == 4);
  CHECK(placed.pixels.data[3] == 0);
  const std::size_t last = ((6 + 9) * 32 + 4 + 19) * 4;
  CHECK(int(placed.pixels.data[last]) == 255);
  CHECK(int(placed.pixels.data[last + 3]) == 255);
}
