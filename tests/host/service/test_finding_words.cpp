// SPDX-License-Identifier: Apache-2.0
#include "match/score.h"
#include "service/finding_words.h"
#include "service/jpeg_size.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace counterproof;
using namespace counterproof::service;

TEST_CASE("scores keep their order and stay within 0 and 1") {
  CHECK(shown_score(0) == 0);
  CHECK(shown_score(-3) == 0);
  CHECK(shown_score(match::kMatchScore) == Approx(0.8));
  CHECK(shown_score(match::kPossibleScore) < 0.6);
  double before = -1;
  for (double score = 0; score < 50; score += 0.5) {
    CHECK(shown_score(score) > before);
    CHECK(shown_score(score) <= 1);
    before = shown_score(score);
  }
  CHECK(shown_score(std::numeric_limits<double>::quiet_NaN()) == 0);
  CHECK(shown_score(std::numeric_limits<double>::infinity()) == 1);
}

TEST_CASE("a finding without a usable region is framed by the whole work") {
  match::Finding finding;
  finding.kind = match::Kind::match;
  finding.quad = {Point{1, 2}, Point{3, 4}, Point{5, 6}, Point{7, 8}};
  portfolio::Work work;
  work.width = 100;
  work.height = 50;
  const auto message = to_message(finding, work);
  CHECK(message.kind == "match");
  CHECK(message.quad == std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(message.region_in_picture == message.quad);
  CHECK(message.region_in_work == std::vector<double>{0, 0, 100, 0, 100, 50, 0, 50});
}

TEST_CASE("the size of our own JPEGs is read from the frame header") {
  const Bytes jpeg{0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 200, 1, 64, 3};
  const auto size = jpeg_size(jpeg);
  REQUIRE(size);
  CHECK(size->width == 320);
  CHECK(size->height == 200);
  for (std::size_t cut = 0; cut < jpeg.size(); ++cut) {
    const Bytes part(jpeg.begin(), jpeg.begin() + static_cast<std::ptrdiff_t>(cut));
    const auto found = jpeg_size(part);
    CHECK((!found || found->width == 320));
  }
}
