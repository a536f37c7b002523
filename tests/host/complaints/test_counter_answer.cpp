// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"
#include "complaints/accusing_words.h"
#include "complaints/counter_answer.h"
#include "complaints/statement.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::complaints;
using counterproof::test::example_case;
using S = cases::CaseState;
using cases::Could;

namespace {

struct Desk : test::RecordDesk {
  cases::Review review{store, clock};
  cases::Mistakes mistakes{store, clock, review};
  cases::WorkNotes notes{store, clock};
  cases::CounterNotices notices{store, clock};
  CounterBooks books{notices, notes, mistakes};
  std::string today = "2026-11-20";

  std::string countered(int number = 1, const std::string &day = "2026-11-20",
                        const std::string &reference = "IPP-1") {
    const auto id = open(number);
    REQUIRE(progress.move(step({id}, S::submitted, reference)));
    auto made = step({id}, S::counter_noticed);
    made.day = day;
    REQUIRE(progress.move(made));
    return id;
  }
  void note(const std::string &id, Could licence, Could stock, Could earlier,
            const std::optional<std::string> &due = {}) {
    cases::CounterNote noted;
    noted.seller_says = "The picture was bought from a stock library.";
    noted.due_on = due;
    noted.licence = licence;
    noted.stock = stock;
    noted.earlier = earlier;
    REQUIRE(notices.note(key(), id, 1, noted));
  }
  void note_work(const cases::WorkNote &noted) {
    REQUIRE(notes.note(key(), example_case(1).work_id, noted));
  }
  CounterAnswer draft(const std::string &id) {
    return draft_counter_answer(books, id, today).value();
  }
};

cases::WorkNote full_note() {
  cases::WorkNote note;
  note.record_number = "IPR-77";
  note.record_status = "approved";
  note.completed = "2019-03-01";
  note.first_published = "2019-04-02";
  note.first_published_at = "my shop";
  note.official_url = "https://example.org/heron";
  note.has_certificate = false;
  return note;
}

bool has_rule(const CounterAnswer &made, const std::string &rule) {
  return std::any_of(made.findings.begin(), made.findings.end(),
                     [&](const auto &one) { return one.finding.rule == rule; });
}

bool has(const std::string &text, const std::string &part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("no answer is offered before the seller's words are read and the questions answered") {
  Desk desk;
  const auto id = desk.countered();
  const auto unread = desk.draft(id);
  CHECK_FALSE(unread.may_answer);
  CHECK(unread.rejection.empty());
  CHECK(has_rule(unread, "counter.unread"));
  CHECK(has_rule(unread, "counter.unanswered"));
  CHECK(unread.notice.due.day == "2026-11-23");
  CHECK(unread.notice.due.is_reminder);

  cases::CounterNote words;
  words.seller_says = "Stock.";
  words.licence = Could::no;
  words.stock = Could::no;
  REQUIRE(desk.notices.note(desk.key(), id, 1, words));
  CHECK_FALSE(desk.draft(id).may_answer);
  CHECK(desk.draft(id).rejection.empty());
}

TEST_CASE("the text says what she believes, names the best two proofs, and accuses nobody") {
  Desk desk;
  const auto id = desk.countered();
  desk.note_work(full_note());
  desk.note(id, Could::no, Could::no, Could::no, "2026-11-24");
  const auto made = desk.draft(id);
  CHECK(made.may_answer);
  CHECK(made.findings.empty());
  CHECK(made.notice.due.business_days == 2);
  REQUIRE(made.proofs.size() == 2);
  CHECK(has(made.proofs[0].en, "IPR-77"));
  CHECK(has(made.proofs[1].en, "2019-04-02"));
  CHECK(has(made.proofs[1].en, "my shop"));
  REQUIRE(made.rejection.size() == 3);
  for (const auto &one : made.rejection) {
    CAPTURE(one.limit);
    CHECK(utf16_length(one.text) <= static_cast<std::size_t>(one.limit));
    CHECK(utf16_length(one.zh) <= static_cast<std::size_t>(one.limit));
    for (const auto &text : {one.text, one.zh}) {
      CHECK(has(text, "IPP-1"));
      CHECK(has(text, made.notice.link));
      CHECK(accusing_words_in(text).empty());
      CHECK_FALSE(has(text, "\n"));
    }
    CHECK(has(one.text, "I believe in good faith"));
    for (const auto &sentence : one.sentences)
      CHECK_FALSE(sentence.sources.empty());
  }
  CHECK(has(made.rejection.back().text, "IPR-77"));
  CHECK(has(made.rejection.back().zh, "2019-04-02"));
  // A third proof would hide the best two.
  CHECK_FALSE(has(made.rejection.back().text, "2019-03-01"));
}

TEST_CASE("a seller who could be right gets no text that says otherwise") {
  Desk desk;
  const auto id = desk.countered();
  desk.note(id, Could::no, Could::yes, Could::no);
  const auto made = desk.draft(id);
  CHECK(made.may_answer);
  CHECK(made.rejection.empty());
  CHECK(has_rule(made, "counter.may_be_right"));

  desk.note(id, Could::unsure, Could::no, Could::no);
  const auto unsure = desk.draft(id);
  CHECK(has_rule(unsure, "counter.unsure"));
  REQUIRE_FALSE(unsure.rejection.empty());
  CHECK_FALSE(has(unsure.rejection.back().text, "permission"));
  CHECK_FALSE(has(unsure.rejection.back().text, "licence that I gave"));
}

TEST_CASE("what is not on record is asked for and never made up") {
  Desk desk;
  const auto id = desk.countered(1, "2026-11-20", "");
  desk.note(id, Could::no, Could::no, Could::no);
  const auto bare = desk.draft(id);
  CHECK(bare.proofs.empty());
  CHECK(bare.missing.size() == 5);
  CHECK(has_rule(bare, "counter.proofs"));
  CHECK(has_rule(bare, "counter.number"));
  REQUIRE_FALSE(bare.rejection.empty());
  for (const char *word : {"{", "recorded", "published", "completed"})
    CHECK_FALSE(has(bare.rejection.back().text, word));

  auto note = full_note();
  note.record_status = "pending";
  // The day on which the listing was found.
  note.first_published = "2026-11-22";
  desk.note_work(note);
  const auto late = desk.draft(id);
  CHECK(has_rule(late, "counter.late_day"));
  REQUIRE(late.proofs.size() == 2);
  CHECK(has(late.proofs[0].en, "2019-03-01"));
  CHECK_FALSE(has(late.rejection.back().text, "IPR-77"));
}

TEST_CASE("the first due stands first, over is said, and an accepted one is marked") {
  Desk desk;
  const auto later = desk.countered(1);
  const auto sooner = desk.countered(2);
  const auto reminder = desk.countered(3, "2026-11-19");
  desk.note(later, Could::no, Could::no, Could::no, "2026-12-01");
  desk.note(sooner, Could::yes, Could::no, Could::no, "2026-11-18");
  const auto due = due_notices(desk.books, desk.today, 10).value();
  REQUIRE(due.size() == 3);
  CHECK(due[0].notice.case_id == sooner);
  CHECK(due[1].notice.case_id == reminder);
  CHECK(due[2].notice.case_id == later);
  CHECK(due_notices(desk.books, desk.today, 2).value().size() == 2);
  CHECK(has_rule(desk.draft(sooner), "counter.overdue"));
  CHECK_FALSE(due[0].is_accepted);

  REQUIRE(desk.mistakes.answer(desk.key(), {sooner}, cases::Verdict::licensed));
  CHECK(due_notices(desk.books, desk.today, 10).value()[0].is_accepted);
  CHECK(has_rule(desk.draft(sooner), "counter.accepted"));
  REQUIRE(desk.progress.move(desk.step({sooner}, S::withdrawn)));
  CHECK(due_notices(desk.books, desk.today, 10).value().size() == 2);
  CHECK(draft_counter_answer(desk.books, sooner, desk.today).error().code == ErrorCode::conflict);
}

TEST_CASE("a day in a year whose holidays are not known is counted and said") {
  Desk desk;
  desk.today = "2026-12-31";
  const auto id = desk.countered(1, "2026-12-31");
  desk.note(id, Could::no, Could::no, Could::no);
  const auto made = desk.draft(id);
  CHECK(made.notice.due.day == "2027-01-01");
  CHECK(has_rule(made, "counter.holidays"));
}
