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

constexpr int kNone = 1;
constexpr int kLzw = 5;
constexpr int kJpeg = 7;
constexpr int kDeflate = 8;
constexpr int kZstandard = 50000;

Decoded own(const Bytes &file) { return decoded(file, {}, Rules::own); }

}  // namespace

TEST_CASE("Own TIFF in strips and tiles, every common packing, comes out as it went in") {
  const Pixels card = made::card(75, 50, 3);
  made::TiffKind kind;
  kind.tiled = GENERATE(false, true);
  for (const int compression : {kNone, kLzw, kDeflate}) {
    for (const int depth : {8, 16}) {
      kind.compression = compression;
      kind.depth = depth;
      CAPTURE(kind.tiled, compression, depth);
      const Decoded result = own(made::tiff(card, kind));
      CHECK(result.outcome.finding.verdict == Verdict::ok);
      CHECK(made::largest_difference(result.pixels, card) <= 1);
    }
  }
  kind.depth = 8;
  kind.compression = kJpeg;
  CHECK(made::mean_difference(own(made::tiff(card, kind)).pixels, card) < 6);
}

TEST_CASE("TIFF of ink, of gray, with alpha and turned") {
  made::TiffKind ink;
  ink.cmyk = true;
  const Pixels card = made::card(75, 50, 3);
  CHECK(made::largest_difference(own(made::tiff(card, ink)).pixels, card) <= 1);
  CHECK(own(made::tiff(made::card(75, 50, 1), {})).outcome.finding.verdict == Verdict::ok);
  const Pixels see_through = made::card(75, 50, 4);
  const Decoded alpha = own(made::tiff(see_through, {}));
  REQUIRE(alpha.pixels.channels == 4);
  for (std::size_t i = 0; i < see_through.data.size(); i += 4) {
    const int visible = see_through.data[i + 3];
    REQUIRE(alpha.pixels.data[i + 3] == visible);
    if (visible > 64) REQUIRE(std::abs(alpha.pixels.data[i] - see_through.data[i]) <= 4);
  }
  made::TiffKind turned;
  turned.orientation = 6;
  const Decoded upright = own(made::tiff(card, turned));
  CHECK(upright.outcome.received.width == 50);
  CHECK(upright.pixels.data[49 * 3] == card.data[0]);  // stored top-left is shown top-right
}

TEST_CASE("Rare packings are refused by name") {
  made::TiffKind kind;
  kind.compression = kZstandard;
  const auto finding = own(made::tiff(made::card(20, 20, 3), kind)).outcome.finding;
  CHECK(finding.verdict == Verdict::not_allowed);
  CHECK(finding.cause == Cause::unusual_variant);
}

TEST_CASE("TIFF with bytes changed or cut off is survived") {
  std::mt19937 random(5);
  made::TiffKind tiled;
  tiled.tiled = true;
  tiled.compression = kLzw;
  made::TiffKind jpeg;
  jpeg.compression = kJpeg;
  for (const Bytes &file : {made::tiff(made::grainy_card(75, 50, 3), {}),
                            made::tiff(made::grainy_card(75, 50, 4), tiled),
                            made::tiff(made::grainy_card(75, 50, 3), jpeg)}) {
    for (int round = 0; round < 400; ++round) {
      Bytes changed = file;
      // The directory stands at the end of these files, and says everything else.
      for (int i = 0; i < 4; ++i) {
        const std::size_t back = random() % std::min<std::size_t>(300, changed.size());
        changed[random() % 2 == 0 ? changed.size() - 1 - back : random() % changed.size()] =
            static_cast<std::uint8_t>(random());
      }
      if (random() % 8 == 0) changed.resize(random() % changed.size());
      const Decoded result = own(changed);
      const Verdict verdict = result.outcome.finding.verdict;
      REQUIRE((result.outcome.channels > 0) ==
              (verdict == Verdict::ok || verdict == Verdict::damaged));
    }
  }
}
