// SPDX-License-Identifier: Apache-2.0
// The ways by which print masters are read in little memory, on small pictures.
#include "decoder/decoded.h"
#include "decoder/jpeg_coarse.h"
#include "decoder/png_boxes.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using decoder::InputBytes;
using decoder::JpegInks;
using decoder::PictureSink;
using image::Rules;
using image::Verdict;

namespace {

/// What a sink of its own took.
struct Taken {
  Bytes room = Bytes(std::size_t{4} << 20);
  PictureSink sink{room, false, 0};

  Pixels pixels() {
    sink.finish();
    const auto data = sink.pixels();
    return {sink.size().width, sink.size().height, sink.channels(),
            Bytes(data.begin(), data.end())};
  }
};

}  // namespace

TEST_CASE("A JPEG read at an eighth is the picture reduced") {
  const Pixels card = made::card(320, 200, 3);
  const Pixels expected = decoded(made::png(card), {false, 40, 0}).pixels;
  made::JpegKind kind;
  kind.progressive = GENERATE(true, false);
  JpegInks inks = JpegInks::ycc;
  SECTION("YCbCr") {}
  SECTION("CMYK") {
    kind.cmyk = true;
    inks = JpegInks::cmyk;
  }
  SECTION("YCCK") {
    kind.ycck = true;
    inks = JpegInks::ycck;
  }
  const Bytes file = made::jpeg(card, kind);
  InputBytes input(file, false);
  Taken taken;
  const auto reading =
      decoder::read_jpeg_coarsely(input, {320, 200}, inks, inks != JpegInks::ycc, taken.sink);
  CHECK(reading.verdict == Verdict::ok);
  CHECK(made::mean_difference(taken.pixels(), expected) < 3);
}

TEST_CASE("A JPEG read at an eighth is survived however it is cut or changed") {
  made::JpegKind kind;
  kind.progressive = true;
  const Bytes good = made::jpeg(made::grainy_card(160, 120, 3), kind);
  for (std::size_t at = 2; at < good.size(); at += 1 + at / 100) {
    for (const bool cut : {true, false}) {
      Bytes file = good;
      if (cut)
        file.resize(at);
      else
        file[at] ^= 0x55;
      InputBytes input(file, false);
      Taken taken;
      const auto verdict =
          decoder::read_jpeg_coarsely(input, {160, 120}, JpegInks::ycc, false, taken.sink).verdict;
      if (cut) CHECK((verdict == Verdict::damaged || verdict == Verdict::undecodable));
    }
  }
}

TEST_CASE("An interlaced PNG read in boxes is the picture reduced") {
  const int channels = GENERATE(3, 4);
  Pixels card = made::card(161, 99, channels);
  if (channels == 4)
    for (std::size_t i = 3; i < card.data.size(); i += 4)
      card.data[i] = 255;
  made::PngKind kind;
  kind.interlaced = true;
  const Bytes file = made::png(card, kind);
  InputBytes input(file, false);
  decoder::PngSession session(input);
  REQUIRE(session.open());
  REQUIRE(session.choose_colours(false, false));
  REQUIRE(session.guarded([&] { png_read_update_info(session.png(), session.info()); }));
  Taken taken;
  bool some_came = false;
  CHECK(decoder::read_png_in_boxes(session, {161, 99}, taken.sink, some_came));
  CHECK(some_came);
  const Pixels small = taken.pixels();
  CHECK(small.width == 81);
  CHECK(small.height == 50);
  CHECK(made::mean_difference(small, made::card(81, 50, 3)) < 2.5);
}

TEST_CASE("TIFF of one plane after the other, of one piece, and of inverted gray") {
  made::TiffKind kind;
  kind.planar = GENERATE(true, false);
  kind.tiled = GENERATE(true, false);
  kind.one_strip = !kind.tiled;
  for (const int compression : {1, 5, 8}) {
    for (const int depth : {8, 16}) {
      for (const bool cmyk : {false, true}) {
        kind.compression = compression;
        kind.depth = depth;
        kind.cmyk = cmyk;
        const Pixels card = made::card(75, 50, 3);
        const Decoded result = decoded(made::tiff(card, kind), {}, Rules::own);
        CAPTURE(kind.planar, kind.tiled, compression, depth, cmyk);
        CHECK(result.outcome.finding.verdict == Verdict::ok);
        CHECK(made::largest_difference(result.pixels, card) <= 1);
      }
    }
  }
  kind.cmyk = false;
  kind.inverted = true;
  const Pixels gray = made::card(75, 50, 1);
  const Decoded result = decoded(made::tiff(gray, kind), {true, 0, 0}, Rules::own);
  CHECK(made::largest_difference(result.pixels, gray) <= 1);
}

TEST_CASE("One bad strip of a TIFF costs that strip only") {
  made::TiffKind kind;
  kind.compression = 8;
  const Pixels card = made::grainy_card(75, 64, 3);
  Bytes file = made::tiff(card, kind);
  for (std::size_t i = 8 + 40; i < 8 + 400; ++i)
    file[i] = 0xAA;  // within the first of four strips
  const Decoded result = decoded(file, {}, Rules::own);
  CHECK(result.outcome.finding.verdict == Verdict::damaged);
  CHECK(Bytes(result.pixels.data.end() - 75 * 3 * 16, result.pixels.data.end()) ==
        Bytes(card.data.end() - 75 * 3 * 16, card.data.end()));
}
