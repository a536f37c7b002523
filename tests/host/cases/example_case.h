// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cases/cases.h"

#include <string>

namespace counterproof::test {

/// A clock that tests set; ticks one millisecond each time it is read.
struct TestClock final : Clock {
  mutable std::int64_t now = 1'795'295'643'120;
  std::int64_t utc_ms() const override { return now++; }
};

/// A whole, valid request; `number` makes listing, work and key its own.
inline cases::OpenCase example_case(int number = 1) {
  const auto digits = std::to_string(number);
  cases::OpenCase request;
  request.request_key = "request-" + digits;
  request.listing = {"aliexpress",
                     "100500944676" + digits,
                     {"325680926044" + digits},
                     "https://www.aliexpress.com/item/100500944676" + digits + ".html",
                     "Blue bird \"art\" T-shirt \xE7\x8C\xAB " + digits,
                     "Skey" + digits,
                     "https://ae01.alicdn.com/kf/Skey" + digits + ".jpg",
                     "US $23.29",
                     false};
  request.seller.store_id = "110" + digits;
  request.seller.store_name = "Shop " + digits;
  request.work_id = "017f22e2-79b0-7fff-bfff-fffffffffff1";
  request.work_title = "Blue Heron";
  request.match = {"match", 0.8765, {{{10.4, 20.6}, {300, 21}, {299, 280}, {-11, 279}}},
                   true,    false,  212,
                   0.61,    350,    350,
                   "sift 1"};
  request.judgement = {true, true, true, true};
  return request;
}

}  // namespace counterproof::test
