// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>

namespace counterproof::portfolio {

/// How fast files were read lately: over the last minute, so that it follows what else the computer
/// does meanwhile.
class ReadingRate {
public:
  using Steady = std::chrono::steady_clock;
  explicit ReadingRate(Steady::time_point start = Steady::now()) { marks_.push_back({start, 0}); }

  void note(std::int64_t files, Steady::time_point now = Steady::now());
  /// 0 before the first file.
  double per_second() const;

private:
  struct Mark {
    Steady::time_point time;
    /// Files read by then, all together.
    std::int64_t files = 0;
  };
  std::deque<Mark> marks_;
};

}  // namespace counterproof::portfolio
