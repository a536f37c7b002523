// SPDX-License-Identifier: Apache-2.0
#include "decoder/decoded.h"
#include "decoder/metadata.h"

#include <catch2/catch.hpp>

using counterproof::Bytes;
using counterproof::Pixels;

namespace {

/// Where the stored corners stand when shown, as the EXIF standard words it: the stored row 0 is
/// the top, right, … of the scene, and the stored column 0 the left, top, …
struct Shown {
  int orientation;
  bool swapped;
  /// Stored pixel that is shown top-left: from the right end, from the bottom end.
  bool from_right;
  bool from_bottom;
};

constexpr Shown kShown[] = {
    {1, false, false, false}, {2, false, true, false}, {3, false, true, true},
    {4, false, false, true},  {5, true, false, false}, {6, true, false, true},
    {7, true, true, true},    {8, true, true, false},
};

const std::uint8_t *pixel(const Pixels &pixels, int x, int y) {
  return &pixels.data[static_cast<std::size_t>((y * pixels.width + x) * pixels.channels)];
}

/// Compares all four shown corners with the stored pixels that belong there.
void check_corners(const Pixels &shown, const Pixels &stored, const Shown &how, int tolerance) {
  REQUIRE(shown.width == (how.swapped ? stored.height : stored.width));
  REQUIRE(shown.height == (how.swapped ? stored.width : stored.height));
  for (const bool right : {false, true}) {
    for (const bool bottom : {false, true}) {
      const bool stored_right = (how.swapped ? bottom : right) != how.from_right;
      const bool stored_bottom = (how.swapped ? right : bottom) != how.from_bottom;
      const std::uint8_t *here =
          pixel(shown, right ? shown.width - 1 : 0, bottom ? shown.height - 1 : 0);
      const std::uint8_t *there =
          pixel(stored, stored_right ? stored.width - 1 : 0, stored_bottom ? stored.height - 1 : 0);
      for (int c = 0; c < 3; ++c)
        CHECK(std::abs(int(here[c]) - int(there[c])) <= tolerance);
    }
  }
}

}  // namespace

TEST_CASE("The eight orientations put every corner where it belongs") {
  const Pixels stored = made::card(40, 24, 3);
  const Shown how = GENERATE(from_range(std::begin(kShown), std::end(kShown)));
  made::JpegKind jpeg;
  jpeg.orientation = how.orientation;
  jpeg.big_endian = GENERATE(true, false);
  const Decoded from_jpeg = decoded(made::jpeg(stored, jpeg));
  CAPTURE(how.orientation);
  check_corners(from_jpeg.pixels, stored, how, 12);
  CHECK(from_jpeg.outcome.received.width == (how.swapped ? 24 : 40));
  made::PngKind png;
  png.orientation = how.orientation;
  check_corners(decoded(made::png(stored, png)).pixels, stored, how, 0);
}

TEST_CASE("Orientation is applied to reduced and to gray pictures as well") {
  made::JpegKind kind;
  kind.orientation = 6;
  const Bytes file = made::jpeg(made::card(400, 200, 3), kind);
  const Decoded result = decoded(file, {true, 100, 0});
  CHECK(result.pixels.width == 50);
  CHECK(result.pixels.height == 100);
  CHECK(result.outcome.received.width == 200);
  CHECK(result.outcome.received.height == 400);
}

TEST_CASE("An EXIF block of nonsense means upright") {
  const auto orientation_of = [](const Bytes &block) {  // behind the word "Exif"
    return counterproof::decoder::exif_orientation(
        counterproof::ByteView(block).subspan(std::min<std::size_t>(6, block.size())));
  };
  for (const bool big : {false, true}) {
    const Bytes good = made::exif_block(6, big);
    CHECK(orientation_of(good) == 6);
    for (std::size_t length = 0; length + 8 < good.size(); ++length) {
      const int found = orientation_of(Bytes(good.begin(), good.begin() + long(length)));
      CHECK((found == 1 || found == 6));
    }
    CHECK(orientation_of(made::exif_block(0, big)) == 1);
    CHECK(orientation_of(made::exif_block(9, big)) == 1);
  }
  Bytes far = made::exif_block(6, true);
  far[10] = 0xFF;  // the directory lies 4 GB away
  CHECK(orientation_of(far) == 1);
}
