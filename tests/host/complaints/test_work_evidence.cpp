// SPDX-License-Identifier: Apache-2.0
// What a work lacks for a complaint, and what shows best that the artist made it.
#include "complaints/work_evidence.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::complaints;

namespace {

constexpr auto kToday = "2026-11-23";

bool lacks(const cases::WorkNote &note, WorkGap gap) {
  const auto gaps = gaps_of(note, kToday);
  return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
}

cases::WorkNote whole_note() {
  cases::WorkNote note;
  note.completed = "2018-03-01";
  note.first_published = "2019-04-02";
  note.record_number = "C-1";
  note.record_status = "approved";
  note.has_certificate = true;
  return note;
}

}  // namespace

TEST_CASE("a work lacks nothing once its record is whole") {
  CHECK(gaps_of(whole_note(), kToday).empty());
  const auto gaps = gaps_of({}, kToday);
  CHECK(gaps == std::vector{WorkGap::portal_none, WorkGap::first_published, WorkGap::completed,
                            WorkGap::evidence_weak});
  for (const auto gap : gaps)
    CHECK_FALSE(to_word(gap).empty());
}

TEST_CASE("the portal's record lacks what its state says") {
  auto note = whole_note();
  note.record_status = "pending";
  CHECK(lacks(note, WorkGap::portal_pending));
  note.record_status = "returned";
  CHECK(lacks(note, WorkGap::portal_returned));
  note.record_status = "approved";
  note.record_expires = "2026-11-22";
  CHECK(lacks(note, WorkGap::portal_expired));
  note.record_expires = kToday;
  CHECK_FALSE(lacks(note, WorkGap::portal_expired));
  note.record_number.reset();
  CHECK(lacks(note, WorkGap::record_number));
  note.has_certificate = false;
  CHECK(lacks(note, WorkGap::claim_unsigned));
  note.claim_signed = true;
  CHECK_FALSE(lacks(note, WorkGap::claim_unsigned));
}

TEST_CASE("what is odd is said") {
  auto note = whole_note();
  note.first_published = "2018-02-28";
  CHECK(lacks(note, WorkGap::published_before_completed));
  note.licences = {{"Print House", "", "2020-01-01", "2026-11-22"}};
  CHECK(lacks(note, WorkGap::licence_ended));
  note.licences[0].until.reset();
  CHECK_FALSE(lacks(note, WorkGap::licence_ended));
}

TEST_CASE("evidence is ranked as the data file has it, what a file tells last") {
  auto note = whole_note();
  note.proofs = {{"post", "first sketch", "2017-01-01"}, {"layered_source", "heron.psd", {}}};
  note.registrations = {{"Office", "7", "", "2021-01-01"}, {"Office", "3", "", "2020-01-01"}};
  const auto ranked = ranked_evidence(note, {{"exif_taken", "2016-01-01"}});
  std::vector<std::string> kinds;
  for (const auto &one : ranked)
    kinds.push_back(one.kind);
  CHECK(kinds == std::vector<std::string>{"registration", "registration", "first_published",
                                          "layered_source", "post", "file_date"});
  CHECK(ranked[0].words == "Office, 3");
  CHECK(ranked[0].source == "stated");
  CHECK(ranked.back().source == "exif_taken");
  CHECK(stronger_evidence(ranked).empty());
  CHECK(best_evidence(note).front() == "registration, Office, 3, 2020-01-01");
  CHECK(best_evidence(note).size() == 2);
}

TEST_CASE("a date in a file is weak, and stronger kinds are named") {
  const auto ranked = ranked_evidence({}, {{"exif_taken", "2016-01-01"}});
  CHECK(stronger_evidence(ranked) == std::vector<std::string>{"registration", "first_published",
                                                              "layered_source", "camera_original"});
  CHECK(stronger_evidence({{"layered_source", "", {}, "stated"}}) ==
        std::vector<std::string>{"registration", "first_published"});
  CHECK(best_evidence({}).empty());
  for (const auto &kind : stated_kinds())
    CHECK(ranked_evidence({.proofs = {{kind, "x", {}}}}, {}).front().kind == kind);
}
