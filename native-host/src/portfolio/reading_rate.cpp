// SPDX-License-Identifier: Apache-2.0
#include "portfolio/reading_rate.h"

#include <algorithm>

namespace counterproof::portfolio {
namespace {

constexpr std::chrono::seconds kLately(60);

}  // namespace

void ReadingRate::note(std::int64_t files, Steady::time_point now) {
  marks_.push_back({now, marks_.back().files + files});
  while (marks_.size() > 2 && now - marks_[1].time >= kLately)
    marks_.pop_front();
}

double ReadingRate::per_second() const {
  const std::chrono::duration<double> seconds = marks_.back().time - marks_.front().time;
  const auto files = static_cast<double>(marks_.back().files - marks_.front().files);
  return files / std::max(seconds.count(), 1e-3);
}

}  // namespace counterproof::portfolio
