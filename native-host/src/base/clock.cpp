// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <chrono>
#include <fmt/format.h>

namespace counterproof {

std::int64_t SystemClock::utc_ms() const {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string to_rfc3339(std::int64_t utc_ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> moment{milliseconds(utc_ms)};
  const auto midnight = floor<days>(moment);
  const year_month_day day{midnight};
  const hh_mm_ss time{moment - midnight};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", int(day.year()),
                     unsigned(day.month()), unsigned(day.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

}  // namespace counterproof
