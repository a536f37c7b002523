// SPDX-License-Identifier: Apache-2.0
#include "decoder/area_scaler.h"
#include "decoder/decoded.h"

#include <algorithm>
#include <catch2/catch.hpp>

using counterproof::Bytes;
using counterproof::Pixels;
using counterproof::decoder::reduced_size;

TEST_CASE("The long side fits, and the shape stays") {
  CHECK(reduced_size({1000, 500}, 480).width == 480);
  CHECK(reduced_size({1000, 500}, 480).height == 240);
  CHECK(reduced_size({480, 100}, 480).width == 480);
  CHECK(reduced_size({100, 50}, 480).width == 100);
  CHECK(reduced_size({10000, 1}, 100).height == 1);
  const auto master = reduced_size({20000, 20000}, 0);
  CHECK(master.width * master.height <= 40'000'000);
  CHECK(master.width > 6000);
}

TEST_CASE("Reducing keeps the mean and covers every pixel once") {
  const int source = GENERATE(7, 64, 101);
  const int target = GENERATE(1, 3, 7);
  const Pixels card = made::card(source, source, 1);
  counterproof::decoder::AreaScaler scaler(source, source, target, target, 1);
  Bytes out(static_cast<std::size_t>(target * target));
  int rows = 0;
  for (int y = 0; y < source; ++y)
    if (scaler.take_row(&card.data[static_cast<std::size_t>(y * source)],
                        &out[static_cast<std::size_t>(std::min(rows, target - 1) * target)]))
      ++rows;
  REQUIRE(rows == target);
  double before = 0;
  double after = 0;
  for (const auto value : card.data)
    before += value;
  for (const auto value : out)
    after += value;
  CHECK(after / double(out.size()) == Approx(before / double(card.data.size())).margin(1.0));
}

TEST_CASE("Invisible colours do not bleed into visible ones") {
  Pixels stripes{64, 64, 4, {}};
  for (int i = 0; i < 64 * 64; ++i) {
    const bool visible = i % 2 == 0;
    const Bytes pixel = visible ? Bytes{200, 10, 10, 255} : Bytes{0, 255, 255, 0};
    stripes.data.insert(stripes.data.end(), pixel.begin(), pixel.end());
  }
  const Pixels small = decoded(made::png(stripes), {false, 16, 0}).pixels;
  REQUIRE(small.channels == 4);
  CHECK(int(small.data[0]) == 200);
  CHECK(int(small.data[1]) == 10);
  CHECK(std::abs(int(small.data[3]) - 128) <= 1);
}

TEST_CASE("Every format reduces to the same picture") {
  const Pixels card = made::card(640, 480, 3);
  const Pixels expected = made::card(160, 120, 3);
  made::PngKind interlaced;
  interlaced.interlaced = true;
  for (const Bytes &file : {made::jpeg(card), made::png(card), made::png(card, interlaced),
                            made::webp(card, true), made::webp(card, false)}) {
    const Pixels small = decoded(file, {false, 160, 0}).pixels;
    CHECK(small.height == 120);
    CHECK(made::mean_difference(small, expected) < 3.5);
  }
}

TEST_CASE("A thumbnail is a JPEG that fits, with alpha on white") {
  Pixels card = made::card(300, 200, 4);
  for (std::size_t i = 3; i < card.data.size(); i += 4)
    card.data[i] = 0;
  const Decoded result = decoded(made::png(card), {false, 0, 96});
  REQUIRE(result.outcome.thumbnail_bytes > 0);
  const Decoded thumbnail = decoded(result.thumbnail);
  CHECK(thumbnail.outcome.finding.verdict == counterproof::image::Verdict::ok);
  CHECK(thumbnail.pixels.width == 96);
  CHECK(thumbnail.pixels.height == 64);
  CHECK(*std::min_element(thumbnail.pixels.data.begin(), thumbnail.pixels.data.end()) >= 250);
}
