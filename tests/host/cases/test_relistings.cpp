// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"
#include "cases/relistings.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;
using S = CaseState;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

struct Desk : test::RecordDesk {
  Relistings relistings{store, clock};

  std::string open(int number, const std::string &picture) {
    auto request = example_case(number);
    request.listing.picture_key = picture;
    return cases.open(request).value().case_id;
  }
  void move(const std::string &id, S state, const std::string &reference = {}) {
    REQUIRE(progress.move(step({id}, state, reference)));
  }
  void take_down(const std::string &id, const std::string &reference) {
    for (const auto state : {S::in_batch, S::form_filled, S::submitted, S::removed})
      move(id, state, reference);
  }
  std::optional<Relisting> meet(MetListing met) {
    auto found = relistings.recognise("aliexpress", {std::move(met)}).value();
    return found.empty() ? std::nullopt : std::optional(found.front());
  }
};

MetListing listing(const std::string &id, const std::string &picture = {}) {
  MetListing met;
  met.listing_id = id;
  met.picture_keys = {picture};
  return met;
}

}  // namespace

TEST_CASE("a removed listing's picture under a new id, up to the 4th life of the first") {
  Desk desk;
  std::string previous;
  for (int number = 1; number <= 3; ++number) {
    const auto id = desk.open(number, "Sstolen");
    if (number > 1)
      CHECK(desk.relistings.record(id, previous, RelistedBy::same_picture).value() == number);
    if (number == 1) CHECK_FALSE(desk.meet(listing("5", "Sstolen")).has_value());
    desk.take_down(id, "REF-" + std::to_string(number));
    desk.clock.now += 10 * kDayMs;
    const auto met = desk.meet(listing("5", "Sstolen"));
    REQUIRE(met.has_value());
    CHECK(met->by == RelistedBy::same_picture);
    CHECK(met->case_id == id);
    CHECK(met->life == number + 1);
    CHECK(met->days_since == 10);
    CHECK(met->first_listing_id == example_case(1).listing.id);
    CHECK(met->work_title == "Blue Heron");
    CHECK(met->reason_label == "Pirated copy");
    CHECK(met->reference == "REF-" + std::to_string(number));
    CHECK(met->references.size() == static_cast<std::size_t>(number));
    previous = id;
  }
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("the same id live again is a new life, under any of its ids") {
  Desk desk;
  const auto id = desk.open(1, "S1");
  const auto &known = example_case(1).listing;
  CHECK_FALSE(desk.meet(listing(known.id)).has_value());
  desk.take_down(id, "R");
  auto met = desk.meet(listing(known.aliases[0]));
  REQUIRE(met.has_value());
  CHECK(met->by == RelistedBy::same_listing);
  CHECK(met->listing_id == known.aliases[0]);
  CHECK(met->life == 2);
  desk.move(id, S::back_at_same_link);
  CHECK(desk.relistings.life_of(id).value() == 2);
  CHECK_FALSE(desk.meet(listing(known.id, "S1")).has_value());
  desk.move(id, S::in_batch);
  desk.move(id, S::form_filled);
  desk.move(id, S::submitted, "R2");
  desk.move(id, S::removed);
  met = desk.meet(listing(known.id));
  REQUIRE(met.has_value());
  CHECK(met->life == 3);
  CHECK(met->references == std::vector<std::string>{"R2", "R"});
}

TEST_CASE("the same work in the same store with a new picture is the same art") {
  Desk desk;
  const auto id = desk.open(1, "S1");
  desk.take_down(id, "R");
  auto met = listing("999", "Snew");
  met.work_ids = {example_case().work_id};
  met.store_id = example_case(1).seller.store_id;
  const auto found = desk.meet(met);
  REQUIRE(found.has_value());
  CHECK(found->by == RelistedBy::same_art);
  met.store_id = "another store";
  CHECK_FALSE(desk.meet(met).has_value());
  met.store_id.reset();
  CHECK_FALSE(desk.meet(met).has_value());
  CHECK(desk.relistings.recognise("alibaba", {listing("7", "S1")}).value().empty());
}

TEST_CASE("a relisting that is undone is none, and can be recorded with the right one") {
  Desk desk;
  const auto wrong = desk.open(1, "S1");
  const auto right = desk.open(2, "S2");
  const auto next = desk.open(3, "S3");
  const auto by = RelistedBy::same_art;
  // Only what is down can come back.
  CHECK(desk.relistings.record(next, wrong, by).error().code == ErrorCode::conflict);
  CHECK(desk.progress.state_of(wrong).value() == S::confirmed);
  desk.take_down(wrong, "R1");
  desk.take_down(right, "R2");
  CHECK(desk.relistings.record(next, wrong, by).value() == 2);
  REQUIRE(desk.progress.undo(wrong));
  CHECK(desk.progress.state_of(wrong).value() == S::removed);
  CHECK(desk.relistings.life_of(next).value() == 1);
  CHECK(desk.relistings.record(next, right, by).value() == 2);
  CHECK(desk.progress.state_of(right).value() == S::relisted);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("lineage has no circles and no two parents, and saying it twice changes nothing") {
  Desk desk;
  const auto one = desk.open(1, "S");
  const auto two = desk.open(2, "S");
  const auto three = desk.open(3, "S");
  desk.take_down(one, "R");
  CHECK(desk.relistings.record(two, one, RelistedBy::same_picture).value() == 2);
  const auto entries = desk.cases.verify_chain().value().entries;
  CHECK(desk.relistings.record(two, one, RelistedBy::same_picture).value() == 2);
  CHECK(desk.cases.verify_chain().value().entries == entries);
  CHECK(desk.progress.state_of(one).value() == S::relisted);
  CHECK(desk.relistings.record(one, two, RelistedBy::same_art).error().code == ErrorCode::conflict);
  CHECK(desk.relistings.record(one, one, RelistedBy::same_art).error().code == ErrorCode::conflict);
  CHECK(desk.relistings.record(two, three, RelistedBy::same_art).error().code ==
        ErrorCode::conflict);
  CHECK(desk.relistings.record("x", one, RelistedBy::same_art).error().code ==
        ErrorCode::not_found);
}
