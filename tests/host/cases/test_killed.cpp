// SPDX-License-Identifier: Apache-2.0
#include "cases/cases.h"
#include "cases/counter_notices.h"
#include "cases/example_case.h"
#include "cases/mistakes.h"
#include "cases/profiles.h"
#include "cases/progress.h"
#include "cases/review.h"
#include "cases/sellers.h"
#include "cases/wordings.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <climits>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace counterproof;
using counterproof::test::example_case;
using counterproof::test::TemporaryFolder;
using counterproof::test::TestClock;

namespace {

/// Opens cases until it is killed; writes each number to `report` once the case is acknowledged.
[[noreturn]] void open_cases_for_ever(const std::filesystem::path &data, int report, int first) {
  TestClock clock;
  auto store = storage::Store::open(data, {cases::schema()}, 0);
  if (!store) ::_exit(1);
  cases::Cases cases(*store, clock);
  for (int number = first;; ++number) {
    if (!cases.open(example_case(number))) ::_exit(2);
    if (::write(report, &number, sizeof number) != sizeof number) ::_exit(3);
  }
}

/// The same with all that follows a case: a verdict, a step, a look at its store.
[[noreturn]] void write_for_ever(const std::filesystem::path &data, int report, int first) {
  TestClock clock;
  auto store = storage::Store::open(data, {cases::schema()}, 0);
  if (!store) ::_exit(1);
  cases::Cases cases(*store, clock);
  cases::Progress progress(*store, clock);
  cases::Review review(*store, clock);
  cases::Sellers sellers(*store, clock);
  for (int number = first;; ++number) {
    const auto request = example_case(number);
    const auto key = "step-" + std::to_string(number);
    const auto opened = cases.open(request);
    if (!opened) ::_exit(2);
    cases::Move move;
    move.request_key = key;
    move.case_ids = {opened->case_id};
    move.state = cases::CaseState::in_batch;
    if (!progress.move(move)) ::_exit(3);
    if (!review.decide("verdict-" + key, cases::Verdict::mine,
                       {{"aliexpress", request.listing.id, "S", request.work_id, true}}))
      ::_exit(4);
    cases::SellerSighting sighting;
    sighting.site = "aliexpress";
    sighting.seller = request.seller;
    sighting.licence.emplace().number = "9133078200000" + std::to_string(number % 5);
    if (!sellers.see(sighting)) ::_exit(5);
    if (::write(report, &number, sizeof number) != sizeof number) ::_exit(6);
  }
}

bool move_to(cases::Progress &progress, const std::string &case_id, cases::CaseState state,
             const std::string &request_key, std::optional<cases::Filing> filing = {}) {
  cases::Move move;
  move.request_key = request_key;
  move.case_ids = {case_id};
  move.state = state;
  move.filing = std::move(filing);
  return progress.move(move).has_value();
}

bool send(cases::Progress &progress, const std::string &case_id, const std::string &key) {
  return move_to(progress, case_id, cases::CaseState::submitted, "sent-" + key,
                 cases::Filing{"aliexpress", "", "REF-" + key});
}

/// A complaint that is sent, said to be wrong and withdrawn, again and again.
[[noreturn]] void withdraw_for_ever(const std::filesystem::path &data, int report, int first) {
  TestClock clock;
  auto store = storage::Store::open(data, {cases::schema()}, 0);
  if (!store) ::_exit(1);
  cases::Cases cases(*store, clock);
  cases::Progress progress(*store, clock);
  cases::Review review(*store, clock);
  cases::Mistakes mistakes(*store, clock, review);
  for (int number = first;; ++number) {
    const auto key = std::to_string(number);
    const auto opened = cases.open(example_case(number));
    if (!opened) ::_exit(2);
    if (!send(progress, opened->case_id, key)) ::_exit(3);
    // The case of before may be withdrawn already and only its number not told.
    const auto state = progress.state_of(opened->case_id);
    if (!state) ::_exit(4);
    if (*state == cases::CaseState::submitted &&
        !mistakes.answer("wrong-" + key, {opened->case_id}, cases::Verdict::licensed))
      ::_exit(5);
    if (!move_to(progress, opened->case_id, cases::CaseState::withdrawn, "withdrawn-" + key))
      ::_exit(6);
    if (::write(report, &number, sizeof number) != sizeof number) ::_exit(7);
  }
}

/// A complaint that is sent and countered, and what the seller says to it, again and again.
[[noreturn]] void counter_for_ever(const std::filesystem::path &data, int report, int first) {
  TestClock clock;
  auto store = storage::Store::open(data, {cases::schema()}, 0);
  if (!store) ::_exit(1);
  cases::Cases cases(*store, clock);
  cases::Progress progress(*store, clock);
  cases::CounterNotices notices(*store, clock);
  for (int number = first;; ++number) {
    const auto key = std::to_string(number);
    const auto opened = cases.open(example_case(number));
    if (!opened) ::_exit(2);
    if (!send(progress, opened->case_id, key)) ::_exit(3);
    if (!move_to(progress, opened->case_id, cases::CaseState::counter_noticed, "countered-" + key))
      ::_exit(4);
    cases::CounterNote note;
    note.seller_says = "Number " + key;
    note.due_on = "2026-11-26";
    if (!notices.note("noted-" + key, opened->case_id, 1, note)) ::_exit(5);
    if (::write(report, &number, sizeof number) != sizeof number) ::_exit(6);
  }
}

/// The artist's own words for a sentence, for one work and for all, again and again.
[[noreturn]] void word_for_ever(const std::filesystem::path &data, int report, int first) {
  TestClock clock;
  auto store = storage::Store::open(data, {cases::schema()}, 0);
  if (!store) ::_exit(1);
  cases::Wordings wordings(*store, clock);
  for (int number = first;; ++number) {
    const auto key = std::to_string(number);
    if (!wordings.keep("one-press-" + key, "work-" + key, {"permission", "en", "No " + key}))
      ::_exit(2);
    if (!wordings.keep("all-press-" + key, "work", {"belief", "en", "Yes " + key, true}))
      ::_exit(3);
    if (::write(report, &number, sizeof number) != sizeof number) ::_exit(4);
  }
}

/// Profiles with something sealed, each with a work; written again and again.
[[noreturn]] void write_profiles_for_ever(const std::filesystem::path &data, int report,
                                          int first) {
  TestClock clock;
  auto store = storage::Store::open(data, {cases::schema()}, 0);
  if (!store) ::_exit(1);
  cases::Profiles profiles(*store, clock);
  for (int number = first;; ++number) {
    const auto key = std::to_string(number);
    const auto listed = profiles.list();
    if (!listed) ::_exit(2);
    cases::ProfileWrite write{.id = {},
                              .kind = "artist",
                              .label = "Profile",
                              .pen_name = {},
                              .letter_expires = {},
                              .takes_rest = false,
                              .fields = {{"legalName", "Name " + key}}};
    if (!listed->profiles.empty()) write.id = listed->profiles[0].id;
    const auto id = profiles.write("write-press-" + key, write);
    if (!id) ::_exit(3);
    if (!profiles.give("give-press-" + key, *id, {"work-" + key})) ::_exit(4);
    if (::write(report, &number, sizeof number) != sizeof number) ::_exit(5);
  }
}

/// At most `most` numbers; fewer when the writer is gone.
std::vector<int> read_numbers(int report, int most) {
  std::vector<int> numbers;
  for (int number = 0, i = 0; i < most; ++i) {
    if (::read(report, &number, sizeof number) != sizeof number) break;
    numbers.push_back(number);
  }
  return numbers;
}

/// Has `write` killed so many times at random moments; gives the numbers it acknowledged.
std::vector<int> kill_again_and_again(const std::filesystem::path &data, int cycles,
                                      void (*write)(const std::filesystem::path &, int, int)) {
  std::mt19937 random(20261121);
  std::uniform_int_distribution<int> moment_us(0, 6'000);
  std::uniform_int_distribution<int> answers_before(0, 4);
  std::size_t awaited = 0;
  std::vector<int> acknowledged;
  int next = 0;
  for (int cycle = 0; cycle < cycles; ++cycle) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::close(ends[0]);
      write(data, ends[1], next);
    }
    ::close(ends[1]);
    // Counted in answers, so that a slow machine is killed in the middle of work too.
    const auto before = read_numbers(ends[0], answers_before(random));
    awaited += before.size();
    acknowledged.insert(acknowledged.end(), before.begin(), before.end());
    std::this_thread::sleep_for(std::chrono::microseconds(moment_us(random)));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    const auto numbers = read_numbers(ends[0], INT_MAX);
    ::close(ends[0]);
    acknowledged.insert(acknowledged.end(), numbers.begin(), numbers.end());
    // One more may be stored than acknowledged; its number is asked for again and answered the
    // same.
    next = acknowledged.empty() ? 0 : acknowledged.back() + 1;
  }
  REQUIRE(awaited > static_cast<std::size_t>(cycles));
  return acknowledged;
}

}  // namespace

TEST_CASE("killed at any moment, every acknowledged case is there and the chain is whole") {
  const TemporaryFolder folder;
  const auto acknowledged = kill_again_and_again(folder.path(), 40, open_cases_for_ever);
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Cases cases(store, clock);
  for (const int number : acknowledged) {
    const auto known = cases.for_listings("aliexpress", {example_case(number).listing.id}).value();
    REQUIRE(known.size() == 1);
  }
  const auto report = cases.verify_chain().value();
  CHECK(report.intact);
  CHECK(report.entries == cases.count().value());
  CHECK(report.entries >= static_cast<std::int64_t>(acknowledged.size()));
  CHECK(report.entries <= static_cast<std::int64_t>(acknowledged.size()) + 1);
}

TEST_CASE("killed at any moment, steps, verdicts and stores are there as acknowledged") {
  const TemporaryFolder folder;
  const auto acknowledged = kill_again_and_again(folder.path(), 40, write_for_ever);
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Cases cases(store, clock);
  cases::Progress progress(store, clock);
  cases::Review review(store, clock);
  cases::Sellers sellers(store, clock);
  for (const int number : acknowledged) {
    const auto request = example_case(number);
    const auto known = cases.for_listings("aliexpress", {request.listing.id}).value();
    REQUIRE(known.size() == 1);
    CHECK(progress.state_of(known[0].case_id).value() == cases::CaseState::in_batch);
    CHECK(progress.history(known[0].case_id).value().size() == 1);
    const auto answers =
        review.answers({{"aliexpress", request.listing.id, "S", request.work_id, false}}).value();
    CHECK(answers.at(0).verdict == cases::Verdict::mine);
    CHECK(answers.at(0).looked_at);
  }
  CHECK(sellers.list({}, 1).value().total >= static_cast<std::int64_t>(acknowledged.size()));
  CHECK(sellers.list({}, 1).value().total <= static_cast<std::int64_t>(acknowledged.size()) + 1);
  const auto report = cases.verify_chain().value();
  INFO(report.why);
  CHECK(report.intact);
}

TEST_CASE("killed at any moment, a withdrawal is whole: sent, said to be wrong, withdrawn") {
  const TemporaryFolder folder;
  const auto acknowledged = kill_again_and_again(folder.path(), 40, withdraw_for_ever);
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Cases cases(store, clock);
  cases::Progress progress(store, clock);
  cases::Review review(store, clock);
  cases::Mistakes mistakes(store, clock, review);
  for (const int number : acknowledged) {
    const auto known = cases.for_listings("aliexpress", {example_case(number).listing.id}).value();
    REQUIRE(known.size() == 1);
    const auto steps = progress.history(known[0].case_id).value();
    REQUIRE(steps.size() == 2);
    CHECK(steps[1].state == cases::CaseState::withdrawn);
    CHECK(steps[1].filing_id == steps[0].filing_id);
    CHECK(mistakes.of_case(known[0].case_id).value()->why == cases::Verdict::licensed);
  }
  // Of the last one a part may be there that was not acknowledged.
  CHECK(mistakes.counts().value().to_withdraw <= 1);
  const auto report = cases.verify_chain().value();
  INFO(report.why);
  CHECK(report.intact);
}

TEST_CASE("killed at any moment, what a seller says is there as acknowledged") {
  const TemporaryFolder folder;
  const auto acknowledged = kill_again_and_again(folder.path(), 40, counter_for_ever);
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Cases cases(store, clock);
  cases::CounterNotices notices(store, clock);
  for (const int number : acknowledged) {
    const auto known = cases.for_listings("aliexpress", {example_case(number).listing.id}).value();
    REQUIRE(known.size() == 1);
    const auto notice = notices.of_case(known[0].case_id).value();
    CHECK(notice.note.seller_says == "Number " + std::to_string(number));
    CHECK(notice.note.due_on == "2026-11-26");
    CHECK(notice.reference == "REF-" + std::to_string(number));
  }
  const auto report = cases.verify_chain().value();
  INFO(report.why);
  CHECK(report.intact);
}

TEST_CASE("killed at any moment, the artist's wording is there as acknowledged") {
  const TemporaryFolder folder;
  const auto acknowledged = kill_again_and_again(folder.path(), 40, word_for_ever);
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Wordings wordings(store, clock);
  for (const int number : acknowledged) {
    const auto key = std::to_string(number);
    const auto kept = wordings.of_work("work-" + key).value();
    REQUIRE(kept.size() == 2);
    CHECK(kept[1].text == "No " + key);
    // The last one for all may be stored and not acknowledged.
    const auto last = acknowledged.back();
    CHECK((kept[0].text == "Yes " + std::to_string(last) ||
           kept[0].text == "Yes " + std::to_string(last + 1)));
  }
  cases::Cases cases(store, clock);
  const auto report = cases.verify_chain().value();
  INFO(report.why);
  CHECK(report.intact);
}

TEST_CASE("killed at any moment, a profile is there as acknowledged, and its key with it") {
  const TemporaryFolder folder;
  const auto acknowledged = kill_again_and_again(folder.path(), 40, write_profiles_for_ever);
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Profiles profiles(store, clock);
  const auto listed = profiles.list().value();
  REQUIRE(listed.profiles.size() == 1);
  CHECK(listed.key == cases::KeyStanding::good);
  const auto &id = listed.profiles[0].id;
  for (const int number : acknowledged)
    CHECK(profiles.of_work("work-" + std::to_string(number)).value() == id);
  // The last one may be stored and not acknowledged.
  const auto last = acknowledged.back();
  const auto name = profiles.sealed(id).value().at("legalName");
  CHECK((name == "Name " + std::to_string(last) || name == "Name " + std::to_string(last + 1)));
  cases::Cases cases(store, clock);
  const auto report = cases.verify_chain().value();
  INFO(report.why);
  CHECK(report.intact);
}
