// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lanes.h"

#include <chrono>
#include <functional>
#include <memory>

namespace counterproof::app {

/// The service's lanes on Boost.Asio: the strand is the thread that calls run(), the workers are a
/// pool of two. `at_rest` is called on the strand whenever the workers have had nothing to do for a
/// while.
class AsioLanes final : public service::Lanes {
public:
  explicit AsioLanes(std::function<void()> at_rest);
  ~AsioLanes() override;

  void on_strand(std::function<void()> work) override;
  void on_strand_after(std::chrono::milliseconds delay, std::function<void()> work) override;
  void on_worker(std::function<void()> work) override;

  /// Works until end() is called.
  void run();
  /// Nothing on the strand runs after what runs now.
  void end();
  /// After run(): gives up what no worker has begun and waits for the rest, at most so long. False
  /// when a worker is still busy then.
  bool stop_workers(std::chrono::milliseconds at_most);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace counterproof::app
