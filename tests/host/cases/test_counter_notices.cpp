// SPDX-License-Identifier: Apache-2.0
#include "cases/counter_notices.h"
#include "cases/ledger.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using S = CaseState;

namespace {

struct Desk : test::RecordDesk {
  CounterNotices notices{store, clock};

  std::string sent(int number = 1) {
    const auto id = open(number);
    REQUIRE(progress.move(step({id}, S::submitted)));
    return id;
  }
  void move(const std::string &id, S state, const std::string &day = "2026-11-20") {
    auto made = step({id}, state);
    made.day = day;
    REQUIRE(progress.move(made));
  }
  Status note(const std::string &id, const CounterNote &noted, int number = 1) {
    return notices.note(key(), id, number, noted);
  }
};

CounterNote note_of(const std::string &words) {
  CounterNote note;
  note.seller_says = words;
  return note;
}

}  // namespace

TEST_CASE("a counter-notice waits from the step that records it to the one that answers it") {
  Desk desk;
  const auto id = desk.sent();
  CHECK(desk.notices.of_case(id).error().code == ErrorCode::conflict);
  CHECK(desk.notices.of_case("none").error().code == ErrorCode::not_found);
  desk.move(id, S::counter_noticed);
  CHECK(desk.notices.count().value() == 1);
  const auto waiting = desk.notices.open(10).value();
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].case_id == id);
  CHECK(waiting[0].reference == "REF-1");
  CHECK(waiting[0].number == 1);
  CHECK(waiting[0].noticed_on == "2026-11-20");
  CHECK(waiting[0].note.seller_says.empty());
  CHECK_FALSE(waiting[0].note.due_on.has_value());

  auto noted = note_of("Bought from a stock library.");
  noted.due_on = "2026-11-26";
  noted.licence = Could::no;
  noted.stock = Could::unsure;
  REQUIRE(desk.note(id, noted));
  const auto read = desk.notices.of_case(id).value().note;
  CHECK(read.seller_says == "Bought from a stock library.");
  CHECK(read.due_on == "2026-11-26");
  CHECK(read.licence == Could::no);
  CHECK(read.stock == Could::unsure);
  CHECK_FALSE(read.earlier.has_value());

  desk.move(id, S::reply_rejected);
  CHECK(desk.notices.open(10).value().empty());
  CHECK(desk.notices.count().value() == 0);
}

TEST_CASE("a second counter-notice begins anew, and a note for the first is refused") {
  Desk desk;
  const auto id = desk.sent();
  desk.move(id, S::counter_noticed);
  REQUIRE(desk.note(id, note_of("First.")));
  desk.move(id, S::counter_noticed, "2026-11-25");
  CHECK(desk.notices.of_case(id).value().number == 2);
  CHECK(desk.notices.of_case(id).value().note.seller_says.empty());
  const auto late = desk.note(id, note_of("Late."), 1);
  CHECK(late.error().code == ErrorCode::conflict);
  CHECK(late.error().message.find("another counter-notice") != std::string::npos);
  REQUIRE(desk.note(id, note_of("Second."), 2));
  // Taken back, the first stands again with its own words.
  REQUIRE(desk.progress.undo(id));
  CHECK(desk.notices.of_case(id).value().note.seller_says == "First.");
}

TEST_CASE("a date that is none, or far away, is refused in words and nothing is lost") {
  Desk desk;
  const auto id = desk.sent();
  desk.move(id, S::counter_noticed);
  REQUIRE(desk.note(id, note_of("Words.")));
  for (const char *date : {"26 Nov", "2026-02-30", "2062-11-26", "2016-11-26"}) {
    CAPTURE(date);
    auto noted = note_of("Other words.");
    noted.due_on = date;
    CHECK(desk.note(id, noted).error().code == ErrorCode::invalid_params);
  }
  CHECK(desk.notices.of_case(id).value().note.seller_says == "Words.");
}

TEST_CASE("the ledger proves the seller's words and does not hold them, and a key writes once") {
  Desk desk;
  const auto id = desk.sent();
  desk.move(id, S::counter_noticed);
  const auto before = desk.cases.verify_chain().value().entries;
  const auto noted = note_of("My name is Zhang Wei.");
  REQUIRE(desk.notices.note("one-press", id, 1, noted));
  REQUIRE(desk.notices.note("one-press", id, 1, noted));
  CHECK(desk.notices.note("one-press", id, 1, note_of("x")).error().code == ErrorCode::conflict);
  const auto chain = desk.cases.verify_chain().value();
  CHECK(chain.intact);
  CHECK(chain.entries == before + 1);
  auto rows =
      desk.store.database.prepare("SELECT kind, body FROM ledger ORDER BY seq DESC LIMIT 1");
  REQUIRE(rows.next().value());
  CHECK(rows.text(0) == "counter_notice.noted");
  CHECK(rows.text(1).find("Zhang") == std::string::npos);
  CHECK(rows.text(1).find("sellerSaysSha256") != std::string::npos);
}
