// SPDX-License-Identifier: Apache-2.0
#include "base/china_day.h"
#include "cases/record_desk.h"
#include "complaints/case_record.h"
#include "complaints/form_plan.h"
#include "complaints/good_faith.h"
#include "complaints/sending_pace.h"
#include "complaints/status_import.h"
#include "complaints/whole_draft.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace counterproof;
using namespace counterproof::complaints;
using counterproof::test::example_case;
using S = cases::CaseState;

namespace {

constexpr auto kToday = "2026-11-22";

struct Desk : test::RecordDesk {
  cases::ComplaintNotes notes{store, clock};
  cases::WorkNotes work_notes{store, clock};
  cases::AllowList allow_list{store, clock};
  cases::Review review{store, clock};
  cases::Mistakes mistakes{store, clock, review};
  cases::Wordings wordings{store, clock};
  cases::Profiles profiles{store, clock};
  CaseBooks books{cases, progress, notes, work_notes, allow_list, mistakes, wordings, profiles};

  std::string open(int number, int work = 1) {
    auto request = example_case(number);
    request.work_id.back() = static_cast<char>('0' + work % 10);
    request.work_id[request.work_id.size() - 2] = static_cast<char>('a' + work / 10);
    request.work_title = "Work " + std::to_string(work);
    return cases.open(request).value().case_id;
  }
  void move(const std::vector<std::string> &ids, S state, const std::string &day = kToday) {
    auto made = step(ids, state, "IPP-" + std::to_string(asked + 1));
    made.day = day;
    if (made.filing) {
      made.filing->reason = "R2";
      made.filing->statement = "I believe so.";
    }
    REQUIRE(progress.move(made));
  }
  FormPlan plan() {
    const auto record = read_record(books, {}).value();
    return plan_queue(record, filled_cases(books, record).value(), kToday);
  }
  WholeDraft draft(const std::vector<std::string> &ids) {
    return draft_whole(books, ids, kToday).value();
  }
};

bool finds(const WholeDraft &whole, const std::string &rule) {
  return std::any_of(whole.findings.begin(), whole.findings.end(),
                     [&](const auto &one) { return one.finding.rule == rule; });
}

}  // namespace

TEST_CASE("120 cases of 20 works are 20 forms, and what is sent leaves the queue") {
  Desk desk;
  for (int number = 0; number < 120; ++number)
    desk.open(number + 10, number % 20);
  auto plan = desk.plan();
  REQUIRE(plan.forms.size() == 20);
  CHECK(plan.left_out.empty());
  std::set<std::string> works, planned;
  for (const auto &one : plan.forms) {
    works.insert(one.form.work_id);
    planned.insert(one.form.listings.begin(), one.form.listings.end());
    CHECK(one.form.listings.size() == 6);
    CHECK(one.form.is_proposed);
    // Not one of these works is registered.
    CHECK(one.blocks == 6);
  }
  CHECK(works.size() == 20);
  CHECK(planned.size() == 120);

  const auto first = plan.forms.front().form.listings;
  desk.move(first, S::form_filled);
  CHECK(desk.plan().forms.front().is_filled);
  desk.move(first, S::submitted);
  plan = desk.plan();
  CHECK(plan.forms.size() == 19);
  CHECK_FALSE(plan.forms.front().is_filled);
  const auto sent = desk.notes.sent_on(kToday).value();
  REQUIRE(sent.size() == 1);
  CHECK(sent.front().platform == "aliexpress");
  CHECK(sent.front().forms == 1);
  CHECK(sent.front().links == 6);
}

TEST_CASE("a form that was filled holds nothing that was added later") {
  Desk desk;
  const auto first = desk.open(1);
  desk.move({first}, S::form_filled);
  const auto second = desk.open(2);
  const auto plan = desk.plan();
  REQUIRE(plan.forms.size() == 2);
  CHECK(plan.forms.at(0).form.listings == std::vector{first});
  CHECK(plan.forms.at(1).form.listings == std::vector{second});
}

TEST_CASE("the artist's reason stands, divides forms and is not proposed any more") {
  Desk desk;
  const auto first = desk.open(1), second = desk.open(2);
  REQUIRE(desk.plan().forms.size() == 1);
  const auto key = desk.key();
  REQUIRE(desk.notes.choose_reason(key, {second}, "R3"));
  REQUIRE(desk.notes.choose_reason(key, {second}, "R3"));
  CHECK(desk.notes.choose_reason(key, {first}, "R3").error().code == ErrorCode::conflict);
  CHECK(desk.notes.choose_reason(desk.key(), {"none"}, "R3").error().code == ErrorCode::not_found);
  const auto plan = desk.plan();
  REQUIRE(plan.forms.size() == 2);
  CHECK(plan.forms.at(1).form.reason == Reason::r3);
  CHECK_FALSE(plan.forms.at(1).form.is_proposed);
  REQUIRE(desk.notes.choose_reason(desk.key(), {first}, "R1"));
  CHECK(draft_whole(desk.books, {first, second}, kToday).error().code == ErrorCode::conflict);
  CHECK(desk.draft({second}).draft.reason == Reason::r3);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("a noted work mends what the linter found and gives its sentences") {
  Desk desk;
  const auto id = desk.open(1);
  const auto before = desk.draft({id});
  CHECK(finds(before, "work.unregistered"));
  CHECK(std::none_of(before.findings.begin(), before.findings.end(),
                     [](const auto &one) { return one.finding.sentence.empty(); }));
  const auto work = desk.cases.get(id).value().work_id;
  cases::WorkNote note;
  note.record_number = "C-2026-0042";
  note.record_status = "approved";
  note.first_published = "2019-04-02";
  note.has_certificate = true;
  REQUIRE(desk.work_notes.note(desk.key(), work, note));
  const auto after = desk.draft({id});
  CHECK_FALSE(finds(after, "work.unregistered"));
  CHECK(after.draft.record_number == "C-2026-0042");
  const auto &longest = after.draft.statements.back();
  CHECK(longest.text.find("2019-04-02") != std::string::npos);
  for (const auto &sentence : longest.sentences)
    CHECK_FALSE(sentence.sources.empty());
  note.first_published = "last spring";
  CHECK(desk.work_notes.note(desk.key(), work, note).error().code == ErrorCode::invalid_params);
  CHECK(desk.work_notes.of(work).value().first_published == "2019-04-02");
}

TEST_CASE("an open complaint keeps a case out, and says which one; a returned one goes in anew") {
  Desk desk;
  const auto id = desk.open(1);
  desk.move({id}, S::submitted);
  CHECK(desk.plan().forms.empty());
  auto record = read_record(desk.books, std::vector{id}).value();
  const auto picked = plan_queue(record, {}, kToday);
  REQUIRE(picked.left_out.size() == 1);
  CHECK(picked.left_out.front().why == "open");
  CHECK(picked.left_out.front().sentence.find("IPP-1") != std::string::npos);
  CHECK(draft_whole(desk.books, {id}, kToday).error().code == ErrorCode::conflict);

  desk.move({id}, S::removed);
  desk.move({id}, S::gone);
  desk.move({id}, S::back_at_same_link);
  REQUIRE(desk.plan().forms.size() == 1);
  const auto whole = desk.draft({id});
  CHECK(finds(whole, "earlier.back"));
  CHECK_FALSE(finds(whole, "earlier.removed"));
  CHECK(whole.draft.statements.back().text.find("IPP-1") != std::string::npos);
}

TEST_CASE("what the artist allowed since is in no form, the listing alone or with its store") {
  Desk desk;
  const auto id = desk.open(1);
  const auto request = example_case(1);
  auto scope = cases::AllowScope::listing;
  SECTION("the listing") {}
  SECTION("its store") { scope = cases::AllowScope::store; }
  REQUIRE(desk.allow_list.allow(request.listing, request.seller, scope));
  CHECK(desk.plan().forms.empty());
  CHECK(draft_whole(desk.books, {id}, kToday).error().code == ErrorCode::conflict);
  REQUIRE(desk.allow_list.disallow(request.listing, request.seller, scope));
  CHECK(desk.plan().forms.size() == 1);
  CHECK(draft_whole(desk.books, {id}, kToday).has_value());
}

TEST_CASE("a refused complaint is held until something was changed") {
  Desk desk;
  const auto id = desk.open(1);
  desk.move({id}, S::submitted);
  desk.move({id}, S::refused);
  CHECK(finds(desk.draft({id}), "earlier.refused"));
  REQUIRE(desk.notes.choose_reason(desk.key(), {id}, "R1"));
  CHECK_FALSE(finds(desk.draft({id}), "earlier.refused"));
  // What was taken back is in no form, whoever asks.
  desk.move({id}, S::dropped);
  desk.move({id}, S::confirmed);
  desk.move({id}, S::licensed);
  CHECK(desk.plan().forms.empty());
  CHECK(draft_whole(desk.books, {id}, kToday).error().code == ErrorCode::conflict);
}

TEST_CASE("the pace is that of the newest forms, and fifty a day are warned about") {
  const auto usual = sending_pace({}, {});
  CHECK(usual.seconds_per_form > 0);
  CHECK_FALSE(usual.warning);
  // A night lies between the second and the third.
  const std::vector<std::string> times{"2026-11-22T08:06:00.000Z", "2026-11-22T08:04:00.000Z",
                                       "2026-11-21T21:00:00.000Z", "2026-11-21T20:58:30.000Z",
                                       "2026-11-21T20:57:00.000Z"};
  CHECK(sending_pace({}, times).seconds_per_form == 90);
  const auto pace = sending_pace({{"aliexpress", 49, 120}, {"alibaba", 20, 40}}, times);
  CHECK(pace.forms_today == 69);
  CHECK(pace.links_today == 160);
  CHECK_FALSE(pace.warning);
  const auto many = sending_pace({{"aliexpress", 50, 120}}, times);
  REQUIRE(many.warning);
  CHECK(many.warning->find("AliExpress") != std::string::npos);
}

TEST_CASE("below 90 % upheld it is warned, below 75 % it is paused, and too few say nothing") {
  using Outcome = cases::DecidedLink::Outcome;
  const auto decided = [](int upheld, int refused) {
    std::vector<cases::DecidedLink> links(static_cast<std::size_t>(upheld),
                                          {"R2", Outcome::upheld, kToday});
    links.insert(links.end(), static_cast<std::size_t>(refused), {"R1", Outcome::refused, kToday});
    return links;
  };
  CHECK(good_faith({}, kToday).level == GuardLevel::none);
  CHECK(good_faith(decided(0, 4), kToday).level == GuardLevel::none);
  CHECK(good_faith(decided(18, 2), kToday).level == GuardLevel::none);
  CHECK(good_faith(decided(17, 3), kToday).level == GuardLevel::warn);
  CHECK(good_faith(decided(15, 5), kToday).level == GuardLevel::warn);
  const auto low = good_faith(decided(14, 6), kToday);
  CHECK(low.level == GuardLevel::pause);
  CHECK(low.sentence.find("70 %") != std::string::npos);
  // Older ones fall out of the twenty, and of the three months.
  CHECK(good_faith(decided(20, 30), kToday).level == GuardLevel::none);
  const auto old = good_faith({{"R2", Outcome::refused, "2026-01-01"}}, kToday);
  CHECK(old.newest == 1);
  CHECK(old.by_reason.empty());
}

TEST_CASE("decisions are counted by reason, and going on is written down for one day") {
  Desk desk;
  const auto first = desk.open(1), second = desk.open(2), third = desk.open(3);
  desk.move({first, second, third}, S::submitted);
  CHECK(desk.notes.decided(10).value().empty());
  desk.move({first}, S::removed);
  desk.move({second}, S::refused);
  desk.move({third}, S::counter_noticed);
  auto rates = good_faith(desk.notes.decided(10).value(), kToday).by_reason;
  REQUIRE(rates.size() == 1);
  CHECK(rates.front().reason == "R2");
  CHECK(rates.front().upheld == 1);
  CHECK(rates.front().refused == 1);
  CHECK(rates.front().countered == 0);
  REQUIRE(desk.progress.undo(second));
  CHECK(desk.notes.decided(10).value().size() == 1);

  REQUIRE(desk.notes.go_on("press-guard", "pace", "A friend checks each with me."));
  const auto day = to_date(china_day_of(desk.clock.now));
  CHECK(desk.notes.goes_on("pace", day).value());
  CHECK_FALSE(desk.notes.goes_on("good_faith", day).value());
  CHECK_FALSE(desk.notes.goes_on("pace", "2026-01-01").value());
}

TEST_CASE("the portal's list moves the links it names, and tells the words it does not know") {
  Desk desk;
  const auto first = desk.open(1), second = desk.open(2), third = desk.open(3);
  desk.move({first, second, third}, S::submitted);
  const auto reference = "IPP-" + std::to_string(desk.asked);
  const auto link = [&](const std::string &id) { return desk.cases.get(id).value().listing.url; };
  const auto filed = desk.notes.filed(reference).value();
  REQUIRE(filed.size() == 3);
  CHECK(filed.front().listing_ids.size() == 2);
  CHECK(desk.notes.filed("IPP-0").value().empty());

  const auto made =
      plan_import({{reference, link(first), "Accepted,  listing REMOVED", ""},
                   {reference, link(second) + "?spm=1",
                    "\xE6\x8A\x95\xE8\xAF\x89"
                    "\xE4\xB8\x8D\xE6\x88\x90"
                    "\xE7\xAB\x8B",
                    "no evidence"},
                   {reference, link(third), "Escalated", ""},
                   {"IPP-0", link(first), "Removed", ""},
                   {reference, "https://www.aliexpress.com/item/1.html", "Removed", ""},
                   {reference, link(first), "Pending", ""}},
                  filed);
  REQUIRE(made.steps.size() == 2);
  CHECK(made.steps.at(0).state == S::removed);
  CHECK(made.steps.at(0).case_ids == std::vector{first});
  CHECK(made.steps.at(1).state == S::refused);
  CHECK(made.steps.at(1).why == "no evidence");
  CHECK(made.unknown == 2);
  CHECK(made.unknown_words == std::map<std::string, int>{{"Escalated", 1}});
  CHECK(made.unchanged == 0);

  desk.move({first}, S::removed);
  const auto again =
      plan_import({{reference, link(first), "Removed", ""}}, desk.notes.filed(reference).value());
  CHECK(again.steps.empty());
  CHECK(again.unchanged == 1);
  // What was taken down is not being looked at again by itself.
  CHECK(plan_import({{reference, link(first), "Pending", ""}}, desk.notes.filed(reference).value())
            .out_of_course == 1);
}

TEST_CASE("after an answered counter-notice the portal's words are heard as news of it") {
  Desk desk;
  const auto id = desk.open(1);
  desk.move({id}, S::submitted);
  desk.move({id}, S::counter_noticed);
  const auto reference = desk.progress.history(id).value().front().reference;
  const auto row = [&](const char *word) {
    const auto url = desk.cases.get(id).value().listing.url;
    return plan_import({{reference, url, word, ""}}, desk.notes.filed(reference).value());
  };
  // A list that does not show the counter-notice yet decides nothing.
  CHECK(row("Removed").out_of_course == 1);
  CHECK(row("Counter-notice").unchanged == 1);
  desk.move({id}, S::reply_rejected);
  // Answered already, or the seller's second one: nobody but the artist can say.
  CHECK(row("Counter-notice").out_of_course == 1);
  REQUIRE(row("Reinstated").steps.size() == 1);
  // The counter-notice came by mail: this list may say what it always said.
  CHECK(row("Removed").out_of_course == 1);

  REQUIRE(desk.progress.move({.request_key = "listed",
                              .case_ids = {id},
                              .state = S::counter_noticed,
                              .portal_word = "Counter-notice",
                              .reason = {},
                              .day = {},
                              .filing = {}}));
  desk.move({id}, S::reply_rejected);
  const auto told = row("Removed");
  REQUIRE(told.steps.size() == 1);
  CHECK(told.steps.front().state == S::removed_stays);
  CHECK(told.steps.front().word == "Removed");
  desk.move({id}, S::removed_stays);
  CHECK(row("Removed").unchanged == 1);
  desk.move({id}, S::gone);
  CHECK(row("Removed").unchanged == 1);
}

TEST_CASE("the portal's word for a withdrawal that was recorded is taken over once") {
  Desk desk;
  const auto id = desk.open(1);
  desk.move({id}, S::submitted);
  desk.move({id}, S::withdrawn);
  const auto reference = desk.progress.history(id).value().front().reference;
  const auto row = [&](const char *word) {
    const auto url = desk.cases.get(id).value().listing.url;
    return plan_import({{reference, url, word, ""}}, desk.notes.filed(reference).value());
  };
  // A list of before the withdrawal takes nothing back.
  CHECK(row("Pending").out_of_course == 1);
  CHECK(row("Removed").out_of_course == 1);
  const auto told = row("Complaint withdrawn");
  REQUIRE(told.steps.size() == 1);
  CHECK(told.steps.front().state == S::withdrawn);
  REQUIRE(desk.progress.move({.request_key = "portal",
                              .case_ids = {id},
                              .state = S::withdrawn,
                              .portal_word = told.steps.front().word,
                              .reason = {},
                              .day = {},
                              .filing = {}}));
  CHECK(row("Withdrawn").steps.empty());
  CHECK(row("Withdrawn").unchanged == 1);
}

TEST_CASE("a listing answered after its complaint goes into no form again; a withdrawal is no "
          "decision") {
  Desk desk;
  const auto refused = desk.open(1);
  desk.move({refused}, S::submitted);
  REQUIRE(desk.mistakes.answer(desk.key(), {refused}, cases::Verdict::licensed));
  desk.move({refused}, S::refused);
  const auto plan = desk.plan();
  CHECK(plan.forms.empty());
  REQUIRE(plan.left_out.size() == 1);
  CHECK(plan.left_out.front().why == "answers");

  const auto withdrawn = desk.open(2);
  desk.move({withdrawn}, S::submitted);
  desk.move({withdrawn}, S::removed);
  CHECK(desk.notes.decided(20).value().size() == 2);
  desk.move({withdrawn}, S::withdrawn);
  const auto decided = desk.notes.decided(20).value();
  REQUIRE(decided.size() == 1);
  CHECK(decided.front().outcome == cases::DecidedLink::Outcome::refused);
}
