// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"

#include <chrono>

namespace counterproof::image {

/// How long one picture is waited for. A seller's picture has so much time by the clock. An own
/// file is measured by the work done on it, because the artist's computer may be busy, with a
/// multiple of that by the clock as the end of it.
class Patience {
public:
  /// `chosen` overrides the limits of the rules when it is not 0, and is by the clock.
  Patience(int process, Rules rules, std::chrono::milliseconds chosen);

  /// Once, for a picture announced as a print master. False the second time.
  bool grant_master();

  /// How long to wait before looking at is_out() again; at least a millisecond.
  std::chrono::milliseconds next_look() const;
  bool is_out() const;

private:
  std::chrono::milliseconds waited() const;
  std::chrono::milliseconds worked() const;

  int process_;
  Rules rules_;
  bool chosen_;
  bool master_ = false;
  std::chrono::milliseconds clock_limit_;
  std::chrono::milliseconds work_limit_;
  std::chrono::milliseconds worked_before_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace counterproof::image
