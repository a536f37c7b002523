// SPDX-License-Identifier: Apache-2.0
#include "cases/cases.h"
#include "cases/example_case.h"
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

/// At most `most` numbers; fewer when the writer is gone.
std::vector<int> read_numbers(int report, int most) {
  std::vector<int> numbers;
  for (int number = 0, i = 0; i < most; ++i) {
    if (::read(report, &number, sizeof number) != sizeof number) break;
    numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

TEST_CASE("killed at any moment, every acknowledged case is there and the chain is whole") {
  constexpr int kCycles = 40;
  const TemporaryFolder folder;
  std::mt19937 random(20261121);
  std::uniform_int_distribution<int> moment_us(0, 6'000);
  std::uniform_int_distribution<int> answers_before(0, 4);
  std::size_t awaited = 0;
  std::vector<int> acknowledged;
  int next = 0;
  for (int cycle = 0; cycle < kCycles; ++cycle) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::close(ends[0]);
      open_cases_for_ever(folder.path(), ends[1], next);
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
  REQUIRE(awaited > kCycles);

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
