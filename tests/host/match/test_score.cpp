// SPDX-License-Identifier: Apache-2.0
#include "match/score.h"

#include <catch2/catch.hpp>

using counterproof::match::Evidence;
using counterproof::match::Kind;
using counterproof::match::kind_of;
using counterproof::match::kMatchScore;
using counterproof::match::kPossibleScore;
using counterproof::match::score_of;

namespace {

Evidence evidence(int cells, double agreement, double elsewhere) {
  Evidence out;
  out.rarity = 0.4;
  out.points = 20;
  out.coverage = 0.5;
  out.pixels.cells = cells;
  out.pixels.agreement = agreement;
  out.pixels.elsewhere = elsewhere;
  return out;
}

}  // namespace

TEST_CASE("edges that fit better where the work was placed make it surer") {
  const double uncompared = score_of(evidence(0, 0, 0));
  CHECK(score_of(evidence(30, 0.8, 0.3)) > score_of(evidence(30, 0.6, 0.3)));
  CHECK(score_of(evidence(30, 0.6, 0.3)) > uncompared);
  CHECK(score_of(evidence(30, 0.3, 0.4)) < uncompared);
  // As well as anywhere: a texture, which says nothing.
  CHECK(score_of(evidence(30, 0.6, 0.6)) == Approx(uncompared));
}

TEST_CASE("few cells that fit say less than many") {
  const double uncompared = score_of(evidence(0, 0, 0));
  CHECK(score_of(evidence(2, 0.8, 0.1)) > uncompared);
  CHECK(score_of(evidence(2, 0.8, 0.1)) < score_of(evidence(6, 0.8, 0.1)));
  // A letter that a close crop shows is not as much as a whole work that fits half as well.
  CHECK(score_of(evidence(2, 0.8, 0.1)) < score_of(evidence(40, 0.5, 0.15)));
}

TEST_CASE("pixels alone say nothing") {
  Evidence alone = evidence(30, 1, 0);
  alone.rarity = 0;
  CHECK(score_of(alone) == 0);
}

TEST_CASE("the scores part the kinds") {
  CHECK(kind_of(0) == Kind::none);
  CHECK(kind_of(kPossibleScore) == Kind::possible);
  CHECK(kind_of(kMatchScore) == Kind::match);
  CHECK(kPossibleScore < kMatchScore);
}
