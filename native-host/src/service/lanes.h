// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>

namespace counterproof::service {

/// Where work runs. The strand does one thing at a time and owns the database and every handler;
/// the workers, two of them, only look at pictures and make lists. Both may be called from any
/// thread.
class Lanes {
public:
  virtual ~Lanes() = default;
  virtual void on_strand(std::function<void()> work) = 0;
  virtual void on_strand_after(std::chrono::milliseconds delay, std::function<void()> work) = 0;
  virtual void on_worker(std::function<void()> work) = 0;
};

}  // namespace counterproof::service
