// SPDX-License-Identifier: Apache-2.0
#include "service/look_times.h"

#include <catch2/catch.hpp>

using counterproof::service::LookTimes;
using namespace std::chrono_literals;

namespace {

using Outcome = LookTimes::Outcome;
const LookTimes::Time kStart{};

/// One that has looked once, at the start.
LookTimes settled() {
  LookTimes times(kStart, 5s);
  times.looked(Outcome::done, kStart);
  return times;
}

}  // namespace

TEST_CASE("all folders are looked through soon after the start") {
  const LookTimes times(kStart, 5s);
  CHECK(times.owes_all());
  CHECK_FALSE(times.is_due(kStart));
  CHECK(times.until_due(kStart) == LookTimes::kFirstPause);
  CHECK(times.is_due(kStart + LookTimes::kFirstPause));
}

TEST_CASE("asked, it is done at once, whatever changes meanwhile") {
  auto times = settled();
  CHECK_FALSE(times.owes_all());
  times.asked(kStart + 3s);
  times.changed(kStart + 3s);
  CHECK(times.is_due(kStart + 3s));
  CHECK(times.owes_all());
  CHECK(times.until_due(kStart + 9s) == 0ms);
}

TEST_CASE("a change is left to come to rest, but not for ever") {
  auto times = settled();
  auto now = kStart + 2s;
  times.changed(now);
  CHECK_FALSE(times.is_due(now));
  CHECK(times.until_due(now) == LookTimes::kSettle);
  now += 1s;
  times.changed(now);
  CHECK_FALSE(times.is_due(now + 1s));
  CHECK(times.is_due(now + LookTimes::kSettle));
  CHECK(times.owes_all());
  for (; now < kStart + 2s + LookTimes::kLongestSettle; now += 1s)
    times.changed(now);
  CHECK(times.is_due(now));
  times.looked(Outcome::done, now);
  CHECK_FALSE(times.owes_all());
  times.changed(now + 1s);
  CHECK(times.until_due(now + 1s) == LookTimes::kSettle);
}

TEST_CASE("files that were changing are looked for again soon, what failed later") {
  auto times = settled();
  times.looked(Outcome::still_settling, kStart);
  CHECK(times.owes_all());
  CHECK(times.is_due(kStart + LookTimes::kSettle));
  times.asked(kStart);
  times.looked(Outcome::failed, kStart);
  CHECK(times.owes_all());
  CHECK_FALSE(times.is_due(kStart + 59s));
  CHECK(times.is_due(kStart + 60s));
  times.asked(kStart);
  times.looked(Outcome::held, kStart);
  CHECK(times.owes_all());
  CHECK_FALSE(times.is_due(kStart + 4s));
  CHECK(times.is_due(kStart + 5s));
}
