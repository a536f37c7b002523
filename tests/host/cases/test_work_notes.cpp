// SPDX-License-Identifier: Apache-2.0
// The record of a work: written whole, read whole, kept beneath the next one.
#include "cases/ledger.h"
#include "cases/record_desk.h"
#include "cases/work_copies.h"
#include "cases/work_notes.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;

namespace {

constexpr auto kHeron = "heron", kFox = "fox";

struct Desk : test::RecordDesk {
  WorkNotes notes{store, clock};
  WorkCopies copies{store};

  ErrorCode refused(const WorkNote &note) { return notes.note(key(), kHeron, note).error().code; }
};

WorkNote whole_note() {
  WorkNote note;
  note.title = "Blue Heron <b>at</b> Dusk";
  note.authors = "Ana P.";
  note.completed = "2018-03-01";
  note.first_published = "2019-04-02";
  note.first_published_at = "my shop";
  note.first_published_url = "https://heron.example/";
  note.official_url = "https://shop.example/heron";
  note.record_portal = "ipp.alibabagroup.com";
  note.record_number = "C-1";
  note.record_status = "approved";
  note.record_sent = "2020-01-05";
  note.record_decided = "2020-01-08";
  note.record_expires = "2999-01-08";
  note.has_certificate = true;
  note.claim_signed = false;
  note.registrations = {{"US Copyright Office", "VA 2-123", "single work", "2020-02-03"},
                        {"深圳", "粤作登字", "", std::nullopt}};
  note.licences = {{"Print House", "posters", "2021-01-01", "2999-12-31"}};
  note.proofs = {{"layered_source", "heron.psd", "2018-02-27"}, {"post", "=SUM(A1)", std::nullopt}};
  return note;
}

WorkNote without_time(WorkNote note) {
  note.noted_at.clear();
  return note;
}

}  // namespace

TEST_CASE("a record is read as it was written, and the one before stays beneath it") {
  Desk desk;
  CHECK(desk.notes.of(kHeron).value() == WorkNote{});
  CHECK_FALSE(desk.notes.before(kHeron).value());
  REQUIRE(desk.notes.note(desk.key(), kHeron, whole_note()));
  CHECK(without_time(desk.notes.of(kHeron).value()) == whole_note());
  CHECK_FALSE(desk.notes.before(kHeron).value());
  auto second = whole_note();
  second.registrations.clear();
  second.title.reset();
  REQUIRE(desk.notes.note(desk.key(), kHeron, second));
  CHECK(without_time(desk.notes.of(kHeron).value()) == second);
  CHECK(without_time(*desk.notes.before(kHeron).value()) == whole_note());
  CHECK(desk.notes.of(kFox).value() == WorkNote{});
  REQUIRE(desk.notes.note(desk.key(), kFox, second));
  const auto all = desk.notes.all().value();
  REQUIRE(all.size() == 2);
  CHECK(without_time(all.at(kHeron)) == second);
  CHECK(without_time(all.at(kFox)) == second);
}

TEST_CASE("a press writes once, and not over what another window wrote meanwhile") {
  Desk desk;
  const auto press = desk.key();
  REQUIRE(desk.notes.note(press, kHeron, whole_note(), ""));
  REQUIRE(desk.notes.note(press, kHeron, whole_note(), ""));
  CHECK_FALSE(desk.notes.before(kHeron).value());
  auto other = whole_note();
  other.title = "Grey Heron";
  CHECK(desk.notes.note(desk.key(), kHeron, other, "").error().code == ErrorCode::conflict);
  CHECK(desk.notes.of(kHeron).value().title == whole_note().title);
  REQUIRE(desk.notes.note(desk.key(), kHeron, other, desk.notes.of(kHeron).value().noted_at));
  CHECK(desk.notes.of(kHeron).value().title == "Grey Heron");
}

TEST_CASE("what is no day, or has not come, is refused by its field and changes nothing") {
  Desk desk;
  REQUIRE(desk.notes.note(desk.key(), kHeron, whole_note()));
  for (const auto *day : {"03/04/2019", "2019-02-30", "last spring", "2999-01-01"}) {
    auto note = whole_note();
    note.completed = day;
    CHECK(desk.refused(note) == ErrorCode::invalid_params);
    note = whole_note();
    note.registrations[0].day = day;
    CHECK(desk.refused(note) == ErrorCode::invalid_params);
    note = whole_note();
    note.proofs[0].day = day;
    CHECK(desk.notes.note(desk.key(), kHeron, note).error().details == "/note/proofs");
  }
  auto odd = whole_note();
  odd.first_published = "2017-01-01";
  odd.licences[0].until = "2019-01-01";
  CHECK(desk.notes.note(desk.key(), kHeron, odd));
  CHECK(desk.notes.of(kHeron).value().first_published == "2017-01-01");
}

TEST_CASE("each record is an entry of the ledger") {
  Desk desk;
  REQUIRE(desk.notes.note(desk.key(), kHeron, whole_note()));
  auto rows = desk.store.database.prepare("SELECT body FROM ledger WHERE kind = 'work.noted'");
  REQUIRE(rows.next().value());
  CHECK(rows.text(0).find("\"office\":\"US Copyright Office\"") != std::string::npos);
  CHECK(rows.text(0).find("\"until\":\"2999-12-31\"") != std::string::npos);
  CHECK(rows.text(0).find("Print House") == std::string::npos);
}

TEST_CASE("copies of a work are counted by listing; what is not hers is not counted") {
  Desk desk;
  const auto first = desk.open(1);
  const auto second = desk.open(2);
  const auto work = desk.cases.get(first).value().work_id;
  REQUIRE(desk.cases.get(second).value().work_id == work);
  CHECK(desk.copies.counts().value().at(work).listings == 2);
  REQUIRE(desk.progress.move(desk.step({first}, CaseState::submitted)));
  REQUIRE(desk.progress.move(desk.step({first}, CaseState::removed)));
  CHECK(desk.copies.counts().value().at(work).removed == 1);
  const auto newest = desk.copies.newest(work, 10).value();
  REQUIRE(newest.size() == 2);
  CHECK(newest[0].case_id == second);
  CHECK(newest[1].state == CaseState::removed);
  REQUIRE(desk.progress.move(desk.step({second}, CaseState::not_mine)));
  CHECK(desk.copies.counts().value().at(work).listings == 1);
  CHECK(desk.copies.newest("no such work", 10).value().empty());
}
