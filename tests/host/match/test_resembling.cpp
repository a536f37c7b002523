// SPDX-License-Identifier: Apache-2.0
#include "match/gallery.h"
#include "vision/extract.h"

#include <catch2/catch.hpp>
#include <set>

using namespace counterproof;
using namespace counterproof::test;

namespace {

vision::Features seen(const Pixels &picture) {
  return vision::extract_query(picture, {picture.width, picture.height});
}

}  // namespace

TEST_CASE("the work that is shown comes first, with the score that finding it gives") {
  for (const unsigned number : {0U, 7U, 19U}) {
    const auto picture = opaque_work(number);
    const auto found = match::resembling(gallery(), seen(picture), 5);
    REQUIRE_FALSE(found.empty());
    CHECK(found.size() <= 5);
    CHECK(found[0].work_id == "w" + std::to_string(number));
    REQUIRE(found[0].score);
    CHECK(*found[0].score == look(picture).findings[0].score);
    std::set<std::string> ids;
    bool unconfirmed = false;
    for (const auto &one : found) {
      CHECK(ids.insert(one.work_id).second);
      // Nothing that a comparison confirmed comes after what none did.
      CHECK_FALSE((unconfirmed && one.score));
      unconfirmed = unconfirmed || !one.score;
    }
    CHECK(match::resembling(gallery(), seen(picture), 1).size() == 1);
  }
}

TEST_CASE("works that no comparison confirms are offered all the same") {
  // A quarter of one work beside a quarter of another says little for either.
  const auto picture = opaque_work(3);
  const auto found = match::resembling(gallery(), seen(picture), 5);
  CHECK(found.size() == 5);
  CHECK(match::resembling(gallery(), vision::Features{}, 5).empty());
  CHECK(match::resembling(match::Index(), seen(picture), 5).empty());
}
