// SPDX-License-Identifier: Apache-2.0
#include "image/patience.h"

#include "image/decoder_rules.h"
#include "platform/process_figures.h"

#include <algorithm>

namespace counterproof::image {

namespace {

/// A computer busy with other things gives a decoder at least this part of a processor.
constexpr int kBusyFactor = 5;

}  // namespace

Patience::Patience(int process, Rules rules, std::chrono::milliseconds chosen)
    : process_(process), rules_(rules), chosen_(chosen.count() > 0), clock_limit_(chosen),
      work_limit_(chosen), worked_before_(platform::processor_time(process)) {
  if (chosen_) return;
  work_limit_ = caps_of(rules).time_limit;
  clock_limit_ = rules == Rules::own ? work_limit_ * kBusyFactor : work_limit_;
}

bool Patience::grant_master() {
  if (master_) return false;
  master_ = true;
  if (chosen_) return true;
  work_limit_ = caps_of(rules_).master_time_limit;
  clock_limit_ = work_limit_ * kBusyFactor;
  return true;
}

std::chrono::milliseconds Patience::waited() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               start_);
}

std::chrono::milliseconds Patience::worked() const {
  return platform::processor_time(process_) - worked_before_;
}

std::chrono::milliseconds Patience::next_look() const {
  const auto by_clock = clock_limit_ - waited();
  const auto by_work = rules_ == Rules::own ? work_limit_ - worked() : by_clock;
  return std::max(std::chrono::milliseconds(1), std::min(by_clock, by_work));
}

bool Patience::is_out() const {
  if (waited() >= clock_limit_) return true;
  return rules_ == Rules::own && !chosen_ && worked() >= work_limit_;
}

}  // namespace counterproof::image
