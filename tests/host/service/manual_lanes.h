// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lanes.h"

#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace counterproof::service {

/// Lanes that a test runs by hand, on its own thread and in the order it wants.
class ManualLanes final : public Lanes {
public:
  void on_strand(std::function<void()> work) override { strand.push_back(std::move(work)); }
  void on_strand_after(std::chrono::milliseconds delay, std::function<void()> work) override {
    timers.emplace_back(delay, std::move(work));
  }
  void on_worker(std::function<void()> work) override { workers.push_back(std::move(work)); }

  /// Runs everything but the timers until nothing is left.
  void run() {
    while (!strand.empty() || !workers.empty()) {
      auto &queue = strand.empty() ? workers : strand;
      const auto work = std::move(queue.front());
      queue.pop_front();
      work();
    }
  }
  void run_strand() {
    while (!strand.empty()) {
      const auto work = std::move(strand.front());
      strand.pop_front();
      work();
    }
  }
  void fire_timers() {
    for (auto &[delay, work] : std::exchange(timers, {}))
      work();
  }

  std::deque<std::function<void()>> strand;
  std::deque<std::function<void()>> workers;
  std::vector<std::pair<std::chrono::milliseconds, std::function<void()>>> timers;
};

}  // namespace counterproof::service
