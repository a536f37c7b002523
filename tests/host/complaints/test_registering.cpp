// SPDX-License-Identifier: Apache-2.0
#include "complaints/registering.h"
#include "complaints/registration_claim.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::complaints;

namespace {

constexpr auto kToday = "2026-11-24";  // a Tuesday

cases::WorkNote full() {
  return {.title = "Blue Heron",
          .authors = "Heron",
          .completed = "2019-03-01",
          .first_published = "2019-04-01",
          .official_url = "https://heron.example/blue",
          .has_certificate = true};
}

cases::WorkNote pending(const std::string &sent) {
  auto note = full();
  note.record_status = "pending";
  note.record_sent = sent;
  return note;
}

bool has(const std::string &text, const std::string &part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("how long a portal takes and what a sample may be are dated data") {
  const auto &rules = registration_rules();
  CHECK(rules.dated.size() == 10);
  CHECK_FALSE(rules.source.empty());
  CHECK(rules.days_least == 2);
  CHECK(rules.days_most == 5);
  CHECK(rules.sample_side == 2000);
  CHECK(rules.sample_bytes == 5'000'000);
  CHECK(rules.portals == std::vector<std::string>{"ipp.alibabagroup.com", "ipp.aidcgroup.net"});
}

TEST_CASE("a work is registered when the portal's record says so and has not ended") {
  CHECK(registering_of({}, kToday).state == RegisterState::none);
  auto note = full();
  for (const auto &[word, state] :
       {std::pair("draft", RegisterState::draft), std::pair("returned", RegisterState::returned),
        std::pair("approved", RegisterState::approved)}) {
    note.record_status = word;
    CHECK(registering_of(note, kToday).state == state);
    CHECK(to_word(state) == word);
  }
  note.record_expires = kToday;
  CHECK(registering_of(note, kToday).state == RegisterState::approved);
  note.record_expires = "2026-11-23";
  CHECK(registering_of(note, kToday).state == RegisterState::lapsed);
}

TEST_CASE("what waits is counted in business days of China") {
  const auto fresh = registering_of(pending("2026-11-20"), kToday);  // a Friday
  CHECK(fresh.state == RegisterState::pending);
  CHECK(fresh.sent == "2026-11-20");
  CHECK(fresh.business_days == 2);
  CHECK_FALSE(fresh.is_late);
  CHECK(fresh.are_holidays_known);
  CHECK_FALSE(registering_of(pending("2026-11-17"), kToday).is_late);
  const auto late = registering_of(pending("2026-11-16"), kToday);
  CHECK(late.business_days == 6);
  CHECK(late.is_late);
  // The week of the national holiday does not count.
  CHECK(registering_of(pending("2026-09-30"), "2026-10-08").business_days == 1);
  CHECK_FALSE(registering_of(pending("2031-01-01"), "2031-01-03").are_holidays_known);
  auto undated = full();
  undated.record_status = "pending";
  CHECK_FALSE(registering_of(undated, kToday).sent);
  CHECK_FALSE(registering_of(undated, kToday).is_late);
}

TEST_CASE("what a registration lacks is named") {
  CHECK(registering_of({}, kToday).lacks ==
        std::vector<std::string>{"title", "authors", "completed", "first_published", "official_url",
                                 "signed_claim"});
  CHECK(registering_of(full(), kToday).lacks.empty());
  auto signed_one = full();
  signed_one.has_certificate = false;
  CHECK(registering_of(signed_one, kToday).lacks == std::vector<std::string>{"signed_claim"});
  signed_one.claim_signed = true;
  CHECK(registering_of(signed_one, kToday).lacks.empty());
}

TEST_CASE("a claim statement says what is stated and leaves the rest to the hand") {
  auto note = full();
  note.proofs.push_back({"layered_source", "heron.psd on my disk", "2019-03-01"});
  const auto link = "https://www.aliexpress.com/item/1005009446764602.html";
  const auto text = registration_claim(note, {link, "javascript:alert(1)"}).value();
  for (const auto part : {"Work: \"Blue Heron\"", "Author: Heron", "Finished on: 2019-03-01",
                          "First published on: 2019-04-01", "heron.psd on my disk, 2019-03-01",
                          "I gave no permission for that:\nhttps://www.aliexpress.com/item/",
                          "Signature: ____", "Place and date: ____", "Address: ____"})
    CHECK(has(text, part));
  CHECK_FALSE(has(text, "javascript"));
  CHECK_FALSE(has(text, "{"));
  CHECK_FALSE(has(text, "Registered:"));
  const auto alone = registration_claim(note, {}).value();
  CHECK_FALSE(has(alone, "listings"));
  CHECK_FALSE(has(alone, "?"));
}

TEST_CASE("a fact that is missing is asked for, never made up") {
  for (const auto fact : {&cases::WorkNote::title, &cases::WorkNote::authors}) {
    auto note = full();
    (note.*fact).reset();
    CHECK(check_named(note).error().code == ErrorCode::conflict);
    CHECK(registration_claim(note, {}).error().code == ErrorCode::conflict);
  }
  auto note = full();
  note.completed.reset();
  CHECK(check_named(note));
  CHECK(has(registration_claim(note, {}).error().message, "When was the work finished?"));
}
