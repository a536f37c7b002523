// SPDX-License-Identifier: Apache-2.0
#include "decoder/decoded.h"
#include "decoder/metadata.h"
#include "image/picture_date.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace counterproof;
using image::Format;

namespace {

void append(Bytes &file, std::string_view text) {
  for (const char c : text)
    file.push_back(static_cast<std::uint8_t>(c));
}

void append_big(Bytes &file, std::uint32_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    file.push_back(static_cast<std::uint8_t>(value >> shift));
}

void append_little(Bytes &file, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    file.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// A TIFF structure: DateTime in the main directory; taken, with its zone, in the EXIF one.
Bytes exif_with_dates() {
  Bytes exif;
  append(exif, std::string_view("MM\0*\0\0\0\x08", 8));
  append_big(exif, 2, 2);  // two entries: DateTime at 60, EXIF directory at 38
  for (const std::uint32_t value : {306U, 2U})
    append_big(exif, value, 2);
  append_big(exif, 20, 4);
  append_big(exif, 80, 4);
  for (const std::uint32_t value : {34665U, 4U})
    append_big(exif, value, 2);
  append_big(exif, 1, 4);
  append_big(exif, 38, 4);
  append_big(exif, 0, 4);
  append_big(exif, 2, 2);  // at 38: taken at 100, its zone at 120
  for (const std::uint32_t value : {36867U, 2U})
    append_big(exif, value, 2);
  append_big(exif, 20, 4);
  append_big(exif, 100, 4);
  for (const std::uint32_t value : {36881U, 2U})
    append_big(exif, value, 2);
  append_big(exif, 7, 4);
  append_big(exif, 120, 4);
  exif.resize(80);
  append(exif, std::string_view("2022:06:07 08:09:10\0", 20));
  append(exif, std::string_view("2021:05:04 10:20:30\0", 20));
  append(exif, std::string_view("+02:00\0", 7));
  return exif;
}

constexpr std::string_view kXmp =
    "<x:xmpmeta><rdf:Description xmp:CreateDate=\"2020-01-02T03:04:05Z\" "
    "xmp:ModifyDate='2020-02'><photoshop:DateCreated>2019-12-31</photoshop:DateCreated>"
    "</rdf:Description></x:xmpmeta>";

Bytes iptc_records() {
  Bytes iptc;
  const auto record = [&iptc](int set, std::string_view text) {
    append_big(iptc, 0x1C02, 2);
    append_big(iptc, static_cast<std::uint32_t>(set), 1);
    append_big(iptc, static_cast<std::uint32_t>(text.size()), 2);
    append(iptc, text);
  };
  record(5, "A title");
  record(55, "20180930");
  record(60, "112233-0500");
  return iptc;
}

Bytes jpeg_with_metadata() {
  Bytes segments;
  const auto segment = [&segments](std::uint32_t marker, const Bytes &body) {
    append_big(segments, marker, 2);
    append_big(segments, static_cast<std::uint32_t>(body.size() + 2), 2);
    segments.insert(segments.end(), body.begin(), body.end());
  };
  Bytes exif = made::bytes(std::string_view("Exif\0\0", 6));
  const Bytes dates = exif_with_dates();
  exif.insert(exif.end(), dates.begin(), dates.end());
  segment(0xFFE1, exif);
  Bytes xmp = made::bytes(std::string_view("http://ns.adobe.com/xap/1.0/\0", 29));
  append(xmp, kXmp);
  segment(0xFFE1, xmp);
  Bytes resources = made::bytes(std::string_view("Photoshop 3.0\0", 14));
  append(resources, std::string_view("8BIM\x04\x04\0\0", 8));
  const Bytes iptc = iptc_records();
  append_big(resources, static_cast<std::uint32_t>(iptc.size()), 4);
  resources.insert(resources.end(), iptc.begin(), iptc.end());
  segment(0xFFED, resources);
  Bytes file = made::jpeg(made::card(32, 24, 3));
  file.insert(file.begin() + 2, segments.begin(), segments.end());
  return file;
}

std::string told(const std::vector<image::DecoderDate> &dates) {
  std::string lines;
  for (const auto &date : dates)
    if (const auto known = image::to_picture_date(date))
      lines += std::string(to_word(known->source)) + " " + known->when + "\n";
  return lines;
}

}  // namespace

TEST_CASE("EXIF, IPTC and XMP dates of a JPEG are told") {
  const Bytes file = jpeg_with_metadata();
  decoder::DecodeTask task;
  task.dates = true;
  const Decoded result = decoded(file, task, image::Rules::own);
  CHECK(result.outcome.finding.verdict == image::Verdict::ok);
  CHECK(told(result.outcome.dates) == "exif_taken 2021-05-04T10:20:30+02:00\n"
                                      "exif_changed 2022-06-07T08:09:10\n"
                                      "iptc_created 2018-09-30T11:22:33-05:00\n"
                                      "xmp_created 2020-01-02T03:04:05Z\n"
                                      "xmp_changed 2020-02\n"
                                      "photoshop_created 2019-12-31\n");
  task.dates = false;
  CHECK(decoded(file, task, image::Rules::own).outcome.dates.empty());
}

TEST_CASE("Dates of no calendar are not told") {
  for (const char *text : {"0000:00:00 00:00:00", "2021:13:01 00:00:00", "2021:02:30 00:00:00",
                           "2021:02:03 25:00:00", "9999:01:01 00:00:00", "    :  :     :  :  "}) {
    Bytes exif = exif_with_dates();
    std::copy_n(text, 19, exif.begin() + 100);
    std::copy_n(text, 19, exif.begin() + 80);
    CAPTURE(text);
    CHECK(told(decoder::read_dates({exif, {}, {}})).empty());
  }
}

TEST_CASE("Any bytes at all may stand where metadata are looked for") {
  std::mt19937 random(3);
  const Bytes good = jpeg_with_metadata();
  for (int round = 0; round < 3000; ++round) {
    Bytes file = good;
    for (int i = 0; i < 8; ++i)
      file[2 + random() % 700] = static_cast<std::uint8_t>(random());
    if (random() % 4 == 0) file.resize(random() % file.size());
    for (const Format format : {Format::jpeg, Format::png, Format::webp, Format::tiff}) {
      decoder::InputBytes input(file, false);
      REQUIRE(decoder::read_dates(decoder::find_metadata(input, format)).size() <=
              image::kMaxDates);
    }
  }
}

TEST_CASE("The orientation of a WebP is applied, and that of a PNG that tells it last") {
  const Pixels card = made::card(40, 24, 3);
  Bytes webp = made::webp(card, true);
  Bytes extended = made::bytes("RIFF");
  Bytes chunks = made::bytes("WEBPVP8X");
  append_little(chunks, 10, 4);
  append_little(chunks, 8, 4);  // flags: EXIF
  append_little(chunks, 39, 3);
  append_little(chunks, 23, 3);
  chunks.insert(chunks.end(), webp.begin() + 12, webp.end());
  Bytes exif = made::exif_block(6, false);
  append(chunks, "EXIF");
  append_little(chunks, static_cast<std::uint32_t>(exif.size()), 4);
  chunks.insert(chunks.end(), exif.begin(), exif.end());
  append_little(extended, static_cast<std::uint32_t>(chunks.size()), 4);
  extended.insert(extended.end(), chunks.begin(), chunks.end());
  const Decoded turned = decoded(extended);
  CHECK(turned.outcome.finding.verdict == image::Verdict::ok);
  CHECK(turned.pixels.width == 24);
  CHECK(turned.pixels.height == 40);

  made::PngKind kind;
  kind.orientation = 8;
  Bytes png = made::png(card, kind);
  const auto exif_at =
      std::search(png.begin(), png.end(), std::begin("eXIf"), std::end("eXIf") - 1);
  REQUIRE(exif_at != png.end());
  const Bytes chunk(exif_at - 4, exif_at + 4 + 26 + 4);
  png.erase(exif_at - 4, exif_at + 4 + 26 + 4);
  png.insert(png.end() - 12, chunk.begin(), chunk.end());
  CHECK(decoded(png).pixels.width == 24);
}
