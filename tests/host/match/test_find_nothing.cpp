// SPDX-License-Identifier: Apache-2.0
#include "match/gallery.h"
#include "vision/drawn_picture.h"
#include "vision/extract.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using match::Kind;

TEST_CASE("designs that are not in the portfolio are no match") {
  for (unsigned seed = 500; seed < 540; ++seed) {
    const Pixels other = test::draw_artwork(seed);
    CAPTURE(seed);
    CHECK(test::look(other).kind != Kind::match);
    const auto laid = test::lay(other, test::cloth(seed, 350, {90, 60, 60}),
                                test::placed(other, 0.3, 10, 175, 175));
    CHECK(test::look(laid.picture).kind != Kind::match);
  }
}

TEST_CASE("blank products, flat and empty pictures are no match") {
  CHECK(test::look(test::cloth(1, 350, {200, 200, 200})).kind == Kind::none);
  CHECK(test::look(test::flat(350, 350, {255, 255, 255})).findings.empty());
  CHECK(test::look(Pixels{}).findings.empty());
}

TEST_CASE("findings are ordered, capped and all of kind none where nothing is shown") {
  const auto verdict = test::look(test::draw_artwork(777));
  CHECK(verdict.findings.size() <= match::kMaxFindings);
  for (std::size_t i = 1; i < verdict.findings.size(); ++i) {
    CHECK(verdict.findings[i - 1].score >= verdict.findings[i].score);
  }
}
