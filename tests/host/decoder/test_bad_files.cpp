// SPDX-License-Identifier: Apache-2.0
#include "decoder/decoded.h"

#include <catch2/catch.hpp>
#include <random>

using counterproof::Bytes;
using counterproof::ByteView;
using counterproof::Pixels;
using counterproof::image::Cause;
using counterproof::image::Rules;
using counterproof::image::Verdict;

namespace {

std::vector<Bytes> samples() {
  const Pixels card = made::grainy_card(96, 72, 3);
  made::JpegKind progressive;
  progressive.progressive = true;
  progressive.orientation = 6;
  made::JpegKind ink;
  ink.cmyk = true;
  made::PngKind interlaced;
  interlaced.interlaced = true;
  made::PngKind deep;
  deep.depth = 16;
  return {made::jpeg(card),
          made::jpeg(card, progressive),
          made::jpeg(card, ink),
          made::png(card),
          made::png(made::grainy_card(96, 72, 4), interlaced),
          made::png(card, deep),
          made::webp(card, true),
          made::webp(card, false),
          made::webp(made::grainy_card(96, 72, 4), false),
          made::animated_webp(card, 0, 0, 96, 72)};
}

/// Whatever the file: a verdict the host may believe, and pixels only with one that has some.
void check_sound(const Decoded &result) {
  const auto &outcome = result.outcome;
  const bool has_pixels = outcome.channels > 0;
  const Verdict verdict = outcome.finding.verdict;
  REQUIRE(has_pixels == (verdict == Verdict::ok || verdict == Verdict::damaged));
  REQUIRE((verdict == Verdict::ok) == (outcome.finding.cause == Cause::none));
  REQUIRE(verdict != Verdict::decoder_failed);
}

}  // namespace

TEST_CASE("A file cut anywhere is damaged or undecodable, never ok") {
  for (const Bytes &file : samples()) {
    const std::size_t step = std::max<std::size_t>(1, file.size() / 200);
    bool some_damaged = false;
    // The last bytes of a file may be padding or the end mark, so the tail is looked at below.
    for (std::size_t length = 0; length + 16 < file.size(); length += length < 64 ? 1 : step) {
      const Decoded result = decoded(ByteView(file).first(length));
      check_sound(result);
      CAPTURE(length, file.size());
      CHECK(result.outcome.finding.verdict != Verdict::ok);
      CHECK(result.outcome.finding.verdict != Verdict::not_allowed);
      some_damaged = some_damaged || result.outcome.finding.verdict == Verdict::damaged;
    }
    CHECK(some_damaged);
  }
}

TEST_CASE("The part before the cut is the picture") {
  const Pixels card = made::grainy_card(200, 200, 3);
  made::PngKind interlaced;
  interlaced.interlaced = true;
  for (const Bytes &file : {made::jpeg(card), made::png(card), made::webp(card, false)}) {
    const Decoded half = decoded(ByteView(file).first(file.size() * 3 / 4));
    REQUIRE(half.outcome.finding.verdict == Verdict::damaged);
    CHECK(half.outcome.finding.cause == Cause::cut_off);
    Pixels top = half.pixels;
    Pixels expected = card;
    top.height = expected.height = 40;
    top.data.resize(200 * 40 * 3);
    expected.data.resize(200 * 40 * 3);
    CHECK(made::mean_difference(top, expected) < 12);
  }
  const Bytes coarse = made::png(card, interlaced);
  CHECK(made::mean_difference(decoded(ByteView(coarse).first(coarse.size() / 3)).pixels, card) <
        20);
}

TEST_CASE("A JPEG without its end mark is viewable and marked") {
  const Bytes file = made::jpeg(made::grainy_card(96, 72, 3));
  const Decoded result = decoded(ByteView(file).first(file.size() - 2));
  CHECK(result.outcome.finding.verdict == Verdict::damaged);
  CHECK(made::largest_difference(result.pixels, made::grainy_card(96, 72, 3)) <= 40);
}

TEST_CASE("Thousands of files with bytes changed are survived") {
  constexpr int kRounds = 400;
  std::mt19937 random(20261121);
  for (const Bytes &file : samples()) {
    for (int round = 0; round < kRounds; ++round) {
      Bytes changed = file;
      const int changes = 1 + static_cast<int>(random() % 8);
      for (int i = 0; i < changes; ++i) {
        const bool in_head = random() % 2 == 0;
        const std::size_t range = in_head ? std::min<std::size_t>(64, file.size()) : file.size();
        changed[random() % range] = static_cast<std::uint8_t>(random());
      }
      if (random() % 4 == 0) changed.resize(random() % changed.size());
      if (random() % 8 == 0) changed.insert(changed.end(), file.begin(), file.end());
      check_sound(decoded(changed, {random() % 2 == 0, static_cast<int>(random() % 80), 32},
                          random() % 2 == 0 ? Rules::own : Rules::seller));
    }
  }
}

TEST_CASE("Random bytes behind a true signature are survived") {
  std::mt19937 random(7);
  const std::string_view heads[] = {std::string_view("\xFF\xD8\xFF\xE0", 4),
                                    std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
                                    std::string_view("RIFF\xFF\xFF\0\0WEBPVP8 ", 16),
                                    std::string_view("RIFF\xFF\xFF\0\0WEBPVP8L", 16),
                                    std::string_view("RIFF\xFF\xFF\0\0WEBPVP8X", 16),
                                    std::string_view("II*\0\x08\0\0\0", 8)};
  for (const std::string_view head : heads) {
    for (int round = 0; round < 200; ++round) {
      Bytes file = made::bytes(head);
      const std::size_t length = random() % 600;
      for (std::size_t i = 0; i < length; ++i)
        file.push_back(static_cast<std::uint8_t>(random()));
      check_sound(decoded(file, {}, Rules::own));
    }
  }
}

TEST_CASE("A file of DICOM at byte 128 behind another head meets no reader of its own") {
  for (const std::string_view head : {std::string_view("RIFF\x7C\0\0\0WEBPVP8 ", 16),
                                      std::string_view("GIF89a", 6), std::string_view("", 0)}) {
    Bytes file = made::bytes(head);
    file.resize(128, 0);
    for (const char c : std::string_view("DICM"))
      file.push_back(static_cast<std::uint8_t>(c));
    const auto verdict = decoded(file).outcome.finding.verdict;
    CHECK((verdict == Verdict::undecodable || verdict == Verdict::not_allowed));
  }
}
