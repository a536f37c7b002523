// SPDX-License-Identifier: Apache-2.0
#include "service/look_times.h"

#include <algorithm>

namespace counterproof::service {

void LookTimes::asked(Time now) {
  owes_all_ = true;
  due_ = now;
}

void LookTimes::changed(Time now) {
  if (!first_change_) first_change_ = now;
  const Time rest = std::min(now + kSettle, *first_change_ + kLongestSettle);
  // A look that is due anyway, as when the artist asked for it, does not wait for the rest.
  const bool sooner = owes_all_ && due_ <= now;
  if (!sooner) due_ = rest;
  owes_all_ = true;
}

void LookTimes::looked(Outcome outcome, Time now) {
  first_change_.reset();
  switch (outcome) {
  case Outcome::done:
    owes_all_ = false;
    due_ = now + kLookAgainAfter;
    return;
  case Outcome::still_settling:
    owes_all_ = true;
    due_ = now + kSettle;
    return;
  case Outcome::held: due_ = now + try_again_; return;
  case Outcome::failed: due_ = now + kLookAgainAfter; return;
  }
}

std::chrono::milliseconds LookTimes::until_due(Time now) const {
  return std::max(std::chrono::milliseconds(0),
                  std::chrono::ceil<std::chrono::milliseconds>(due_ - now));
}

}  // namespace counterproof::service
