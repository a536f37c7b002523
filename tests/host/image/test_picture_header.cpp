// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"
#include "image/picture_header.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace counterproof;
using image::Cause;
using image::Format;
using image::read_picture_header;
using image::Rules;
using image::Verdict;

namespace {

struct Foreign {
  std::string_view start;
  Format format;
  std::string_view name;
};

using std::string_view_literals::operator""sv;

constexpr Foreign kForeign[] = {
    {"GIF87a......"sv, Format::gif, "GIF"},
    {"GIF89a......"sv, Format::gif, "GIF"},
    {"BM......"sv, Format::bmp, "BMP"},
    {"\0\0\0\x1C"
     "ftypavif\0\0\0\0"sv,
     Format::avif, "AVIF"},
    {"\0\0\0\x1C"
     "ftypmif1\0\0\0\0avif"sv,
     Format::avif, "AVIF"},
    {"\0\0\0\x1C"
     "ftypheic\0\0\0\0"sv,
     Format::heic, "HEIC"},
    {"8BPS\0\1"sv, Format::photoshop, "Photoshop"},
    {"%PDF-1.7"sv, Format::pdf, "PDF"},
    {"%!PS-Adobe"sv, Format::postscript, "PostScript"},
    {"<svg xmlns='x'/>"sv, Format::svg, "SVG"},
    {"\xEF\xBB\xBF<?xml version='1.0'?><svg/>"sv, Format::svg, "SVG"},
    {"  <!DOCTYPE html><html>"sv, Format::html, "web page"},
    {"<HTML><body>403"sv, Format::html, "web page"},
    {"\xFF\x0A......"sv, Format::jpeg_xl, "JPEG XL"},
    {"\0\0\0\x0CjP  \r\n"sv, Format::jpeg_2000, "JPEG 2000"},
    {"PK\3\4......"sv, Format::zip, "ZIP"},
    {"some other text"sv, Format::unknown, "does not know this kind of file"},
};

Bytes jpeg_head(unsigned marker, unsigned precision, unsigned width, unsigned height) {
  Bytes head{0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF};
  head.push_back(static_cast<std::uint8_t>(marker));
  for (const unsigned value :
       {0U, 11U, precision, height >> 8, height & 255, width >> 8, width & 255, 1U, 1U, 0x11U, 0U})
    head.push_back(static_cast<std::uint8_t>(value));
  return head;
}

}  // namespace

TEST_CASE("Every foreign format is refused by its name, whatever the file is called") {
  for (const Foreign &foreign : kForeign) {
    const Bytes file = made::bytes(foreign.start);
    CAPTURE(foreign.name);
    for (const Rules rules : {Rules::seller, Rules::own}) {
      const auto header = read_picture_header(file, rules);
      CHECK(header.finding.verdict == Verdict::not_allowed);
      CHECK(header.finding.format == foreign.format);
      CHECK(reason_for(header.finding, rules).find(foreign.name) != std::string::npos);
    }
    CHECK(reason_for(read_picture_header(file, Rules::own).finding, Rules::own)
              .find("PNG or JPEG of at least 1,000 pixels") != std::string::npos);
  }
}

TEST_CASE("TIFF is for own works only") {
  const Bytes file = made::bytes("II*\0\x08\0\0\0\2\0"
                                 "\0\1\3\0\1\0\0\0\x40\1\0\0"
                                 "\1\1\4\0\1\0\0\0\xF0\0\0\0"sv);
  const auto header = read_picture_header(file, Rules::own);
  CHECK(header.finding.verdict == Verdict::ok);
  CHECK(header.width == 320);
  CHECK(header.height == 240);
  for (std::size_t length = 1; length < file.size(); ++length)
    CHECK(read_picture_header(ByteView(file).first(length), Rules::own).finding.verdict ==
          Verdict::undecodable);
  CHECK(read_picture_header(file, Rules::seller).finding.verdict == Verdict::not_allowed);
}

TEST_CASE("Sizes are read without a codec") {
  const Pixels card = made::card(123, 77, 3);
  made::JpegKind turned;
  turned.orientation = 6;
  for (const Bytes &file :
       {made::jpeg(card), made::jpeg(card, turned), made::png(card), made::webp(card, true),
        made::webp(card, false), made::webp(made::card(123, 77, 4), false),
        made::animated_webp(made::card(20, 20, 3), 0, 0, 123, 77)}) {
    const auto header = read_picture_header(file, Rules::seller);
    CHECK(header.finding.verdict == Verdict::ok);
    CHECK(header.width == 123);
    CHECK(header.height == 77);
  }
}

TEST_CASE("Caps are kept from the header alone") {
  const auto png_of = [](unsigned width, unsigned height) {
    return read_picture_header(made::png_bomb(width, height, 1, 100), Rules::seller).finding;
  };
  CHECK(png_of(8000, 5000).verdict == Verdict::ok);
  CHECK(png_of(8000, 5001).cause == Cause::too_many_pixels);
  CHECK(png_of(16384, 2).verdict == Verdict::ok);
  CHECK(png_of(16385, 2).cause == Cause::side_too_long);
  CHECK(png_of(30000, 30000).verdict == Verdict::too_large);
  CHECK(png_of(0xFFFFFFFF, 1).verdict == Verdict::undecodable);
  CHECK(png_of(0, 1).verdict == Verdict::undecodable);
  const auto jpeg_of = [](unsigned marker, unsigned precision, unsigned width, unsigned height) {
    return read_picture_header(jpeg_head(marker, precision, width, height), Rules::seller).finding;
  };
  CHECK(jpeg_of(0xC0, 8, 65535, 65535).verdict == Verdict::too_large);
  CHECK(jpeg_of(0xC2, 8, 640, 480).verdict == Verdict::ok);
  CHECK(jpeg_of(0xC3, 8, 640, 480).cause == Cause::unusual_variant);
  CHECK(jpeg_of(0xC9, 8, 640, 480).cause == Cause::unusual_variant);
  CHECK(jpeg_of(0xC1, 12, 640, 480).cause == Cause::unusual_variant);
  CHECK(jpeg_of(0xC0, 8, 640, 0).verdict == Verdict::undecodable);
  const auto own = read_picture_header(made::png_bomb(20000, 20000, 1, 100), Rules::own).finding;
  CHECK(own.verdict == Verdict::ok);
}

TEST_CASE("A file cut within its header is undecodable at every length") {
  const Pixels card = made::card(33, 21, 3);
  made::JpegKind turned;
  turned.orientation = 3;
  for (const Bytes &file :
       {made::jpeg(card, turned), made::png(card), made::webp(card, false), made::webp(card, true)})
    for (std::size_t length = 0; length < 24; ++length) {
      CAPTURE(length);
      CHECK(read_picture_header(ByteView(file).first(length), Rules::seller).finding.verdict ==
            Verdict::undecodable);
    }
}

TEST_CASE("Any bytes at all get an answer within the caps") {
  std::mt19937 random(11);
  const Bytes start = made::jpeg(made::card(33, 21, 3));
  for (int round = 0; round < 20000; ++round) {
    Bytes file(start.begin(), start.begin() + long(random() % 200));
    for (int i = 0; i < 6 && !file.empty(); ++i)
      file[random() % file.size()] = static_cast<std::uint8_t>(random());
    const auto header = read_picture_header(file, Rules::seller);
    if (header.finding.verdict != Verdict::ok) continue;
    REQUIRE(header.width >= 1);
    REQUIRE(std::int64_t(header.width) * header.height <= 40'000'000);
  }
}

TEST_CASE("Every cause has its sentence") {
  for (std::uint32_t cause = 1; cause <= static_cast<std::uint32_t>(image::kLastCause); ++cause)
    for (const Rules rules : {Rules::seller, Rules::own})
      CHECK(reason_for({Verdict::damaged, static_cast<Cause>(cause), Format::png}, rules).back() ==
            '.');
  CHECK(reason_for({Verdict::ok, Cause::none, Format::png}, Rules::own).empty());
}
