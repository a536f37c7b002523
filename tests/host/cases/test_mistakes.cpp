// SPDX-License-Identifier: Apache-2.0
// Complaints that turn out wrong after they were sent: the answer, the way back, and what cannot be
// undone.
#include "cases/allow_list.h"
#include "cases/complaint_notes.h"
#include "cases/ledger.h"
#include "cases/mistakes.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;
using S = CaseState;

namespace {

struct Desk : test::RecordDesk {
  Review review{store, clock};
  AllowList allow_list{store, clock};
  ComplaintNotes notes{store, clock};
  Mistakes mistakes{store, clock, review};

  Result<Moved> move(const std::vector<std::string> &ids, S state, const std::string &word = {},
                     const std::string &reference = "REF-1") {
    auto made = step(ids, state, reference);
    made.portal_word = word;
    return progress.move(made);
  }
  Status say(const std::vector<std::string> &ids, Verdict verdict) {
    return mistakes.answer(key(), ids, verdict);
  }
  std::vector<SentComplaint> to_withdraw() { return mistakes.to_withdraw(50).value(); }
};

}  // namespace

TEST_CASE("a sent listing that is licensed turns to withdraw now, and nothing of before is lost") {
  Desk desk;
  const auto one = desk.open(1);
  const auto two = desk.open(2);
  REQUIRE(desk.move({one, two}, S::submitted));
  REQUIRE(desk.move({one, two}, S::removed, "Accepted"));
  CHECK(desk.to_withdraw().empty());
  REQUIRE(desk.say({one}, Verdict::licensed));

  const auto wrong = desk.to_withdraw();
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].reference == "REF-1");
  REQUIRE(wrong[0].cases.size() == 2);
  CHECK(wrong[0].cases[0].mistake->why == Verdict::licensed);
  CHECK_FALSE(wrong[0].cases[0].mistake->by_allowing);
  CHECK_FALSE(wrong[0].cases[1].mistake.has_value());
  CHECK(desk.mistakes.of_case(one).value()->why == Verdict::licensed);
  CHECK(desk.progress.state_of(one).value() == S::removed);
  CHECK(desk.progress.history(one).value().size() == 2);
  CHECK(desk.mistakes.counts().value().to_withdraw == 1);
  // Two cases, two steps, one answer.
  const auto chain = desk.cases.verify_chain().value();
  CHECK(chain.intact);
  CHECK(chain.entries == 5);
}

TEST_CASE("the newest answer counts, and one given before the complaint does not") {
  Desk desk;
  const auto request = example_case();
  const auto id = desk.open();
  const std::vector<Pair> pair{
      {"aliexpress", request.listing.aliases.at(0), "S", request.work_id, false}};
  REQUIRE(desk.review.decide("before", Verdict::not_mine, pair));
  REQUIRE(desk.move({id}, S::submitted));
  CHECK(desk.to_withdraw().empty());
  // As on a page that shows the listing under another of its ids.
  REQUIRE(desk.review.decide("after", Verdict::not_mine, pair));
  CHECK(desk.mistakes.of_case(id).value()->why == Verdict::not_mine);
  REQUIRE(desk.review.decide("later", Verdict::later, pair));
  CHECK(desk.to_withdraw().size() == 1);
  REQUIRE(desk.say({id}, Verdict::mine));
  CHECK(desk.to_withdraw().empty());
  REQUIRE(desk.say({id}, Verdict::licensed));
  CHECK(desk.to_withdraw().size() == 1);
}

TEST_CASE("allowing a sent listing, or the store that sells it, says that it is licensed") {
  for (const bool whole_store : {false, true}) {
    Desk desk;
    const auto request = example_case();
    const auto id = desk.open();
    REQUIRE(desk.move({id}, S::submitted));
    REQUIRE(desk.allow_list.allow(request.listing, request.seller,
                                  whole_store ? AllowScope::store : AllowScope::listing));
    CAPTURE(whole_store);
    REQUIRE(desk.to_withdraw().size() == 1);
    CHECK(desk.mistakes.of_case(id).value()->by_allowing);
    CHECK(desk.mistakes.of_case(id).value()->why == Verdict::licensed);
    REQUIRE(desk.say({id}, Verdict::mine));
    CHECK(desk.to_withdraw().empty());
  }
}

TEST_CASE("what was not sent, or is over, has nothing to withdraw, in words") {
  Desk desk;
  const auto draft = desk.open(1);
  const auto refused = desk.open(2);
  const auto known = desk.say({draft}, Verdict::licensed);
  REQUIRE_FALSE(known.has_value());
  CHECK(known.error().code == ErrorCode::conflict);
  CHECK(known.error().message.find("nothing to withdraw") != std::string::npos);
  REQUIRE(desk.move({refused}, S::submitted));
  REQUIRE(desk.move({refused}, S::refused));
  CHECK(desk.say({refused}, Verdict::not_mine).error().code == ErrorCode::conflict);
  CHECK(desk.say({"no such case"}, Verdict::mine).error().code == ErrorCode::not_found);
  // All or none.
  const auto sent = desk.open(3);
  REQUIRE(desk.move({sent}, S::submitted));
  CHECK_FALSE(desk.say({sent, draft}, Verdict::licensed).has_value());
  CHECK(desk.to_withdraw().empty());
  // A form that was filled and not sent is just taken out.
  REQUIRE(desk.move({draft}, S::form_filled));
  CHECK(desk.move({draft}, S::withdrawn).error().code == ErrorCode::conflict);
  REQUIRE(desk.move({draft}, S::licensed));
}

TEST_CASE("withdrawn from wherever a complaint stands, once, and the portal's word after it") {
  for (const auto state : {S::submitted, S::processing, S::removed, S::counter_noticed, S::gone,
                           S::back_at_same_link, S::already_dead}) {
    Desk desk;
    CAPTURE(to_word(state));
    const auto id = desk.open();
    REQUIRE(desk.move({id}, S::submitted));
    if (state == S::gone || state == S::back_at_same_link) REQUIRE(desk.move({id}, S::removed));
    if (state != S::submitted) REQUIRE(desk.move({id}, state));
    REQUIRE(desk.say({id}, Verdict::licensed));
    CHECK(desk.mistakes.counts().value().unconfirmed == 0);
    REQUIRE(desk.move({id}, S::withdrawn));
    CHECK(desk.to_withdraw().empty());
    CHECK(desk.mistakes.counts().value().unconfirmed == 1);
    CHECK(desk.progress.history(id).value().back().reference == "REF-1");
    CHECK(desk.move({id}, S::withdrawn).error().code == ErrorCode::conflict);
    REQUIRE(desk.move({id}, S::withdrawn, "Withdrawn"));
    CHECK(desk.mistakes.counts().value().unconfirmed == 0);
    CHECK(desk.notes.decided(20).value().empty());
    CHECK(desk.cases.verify_chain().value().intact);
  }
  Desk desk;
  const auto id = desk.open();
  REQUIRE(desk.move({id}, S::already_dead));
  CHECK(desk.move({id}, S::withdrawn).error().message.find("nothing to withdraw") !=
        std::string::npos);
}

TEST_CASE("who accepted the counter-notice on the portal has taken the listing back") {
  Desk desk;
  const auto id = desk.open(1);
  REQUIRE(desk.move({id}, S::submitted));
  REQUIRE(desk.move({id}, S::counter_noticed));
  REQUIRE(desk.say({id}, Verdict::licensed));
  CHECK(desk.to_withdraw().size() == 1);
  REQUIRE(desk.move({id}, S::reply_accepted));
  CHECK(desk.to_withdraw().empty());
}

TEST_CASE("a withdrawal that was recorded by mistake is corrected, and waits again") {
  Desk desk;
  const auto id = desk.open(1);
  REQUIRE(desk.move({id}, S::submitted));
  REQUIRE(desk.say({id}, Verdict::licensed));
  REQUIRE(desk.move({id}, S::withdrawn));
  CHECK(desk.to_withdraw().empty());
  auto back = desk.step({id}, S::submitted);
  back.filing.reset();
  back.is_correction = true;
  CHECK_FALSE(desk.progress.move(back));
  back.request_key = desk.key();
  back.reason = "The button was pressed before the form was sent.";
  REQUIRE(desk.progress.move(back));
  const auto waiting = desk.to_withdraw();
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.front().reference == "REF-1");
  CHECK(desk.progress.history(id).value().back().is_correction);
}

TEST_CASE("undo works until the withdrawal is recorded as sent") {
  Desk desk;
  const auto id = desk.open();
  REQUIRE(desk.move({id}, S::submitted));
  CHECK(desk.progress.undo(id).error().message.find("withdraw it on the portal") !=
        std::string::npos);
  REQUIRE(desk.say({id}, Verdict::not_mine));
  CHECK(desk.review.undo().value().answer == "not_mine");
  CHECK(desk.to_withdraw().empty());
  REQUIRE(desk.say({id}, Verdict::licensed));
  REQUIRE(desk.move({id}, S::withdrawn));
  CHECK(desk.review.undo().error().message.find("withdrawal was sent") != std::string::npos);
  const auto undone = desk.progress.undo(id);
  REQUIRE_FALSE(undone.has_value());
  CHECK(undone.error().code == ErrorCode::conflict);
  CHECK(undone.error().message.find("withdrawal that was sent cannot be undone") !=
        std::string::npos);
  // What the portal said of it can be taken back; then it stands as it was sent.
  REQUIRE(desk.move({id}, S::withdrawn, "Withdrawn"));
  REQUIRE(desk.progress.undo(id));
  CHECK_FALSE(desk.progress.undo(id).has_value());
  CHECK(desk.progress.state_of(id).value() == S::withdrawn);
}

TEST_CASE("a missing number is recorded once, and stands in the ledger") {
  Desk desk;
  const auto id = desk.open();
  REQUIRE(desk.move({id}, S::submitted, {}, ""));
  const auto complaint = desk.mistakes.complaint_of(id).value().value();
  CHECK(complaint.reference.empty());
  REQUIRE(desk.mistakes.number("number-1", complaint.id, "IPP-7"));
  REQUIRE(desk.mistakes.number("number-1", complaint.id, "IPP-7"));
  CHECK(desk.mistakes.complaint_of(id).value()->reference == "IPP-7");
  CHECK(desk.notes.filed("IPP-7").value().size() == 1);
  CHECK(desk.mistakes.number("number-2", complaint.id, "IPP-8").error().code ==
        ErrorCode::conflict);
  CHECK(desk.mistakes.number("number-3", id, "IPP-8").error().code == ErrorCode::not_found);
  std::vector<std::string> kinds;
  REQUIRE(each_entry(desk.store.database, 0, [&](const LedgerEntry &entry) {
    kinds.push_back(entry.kind);
    return true;
  }));
  CHECK(kinds == std::vector<std::string>{"case.opened", "case.moved", "complaint.numbered"});
  // Nobody changes that afterwards.
  CHECK_FALSE(
      desk.store.database.prepare("UPDATE ledger SET body = replace(body, 'IPP-7', 'IPP-8')")
          .run()
          .has_value());
  CHECK(desk.cases.verify_chain().value().intact);
  CHECK_FALSE(desk.mistakes.complaint_of(desk.open(2)).value().has_value());
}

TEST_CASE("complaints come newest first, and no more than asked for") {
  Desk desk;
  std::vector<std::string> ids;
  for (int number = 1; number <= 5; ++number) {
    ids.push_back(desk.open(number));
    REQUIRE(desk.move({ids.back()}, S::submitted, {}, "REF-" + std::to_string(number)));
  }
  REQUIRE(desk.say(ids, Verdict::licensed));
  const auto first = desk.mistakes.to_withdraw(2).value();
  REQUIRE(first.size() == 2);
  CHECK(first[0].reference == "REF-5");
  CHECK(first[1].reference == "REF-4");
  CHECK(desk.mistakes.counts().value().to_withdraw == 5);
  REQUIRE(desk.move({ids[4]}, S::withdrawn));
  CHECK(desk.to_withdraw().size() == 4);
}
