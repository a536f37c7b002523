// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/descriptor.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

namespace counterproof::wire {

/// Sends frames from any thread, whole and in the order given. They wait in a queue of at most
/// `max_queued_bytes`; beyond that send() waits, so that a browser which does not read costs a
/// bounded amount of memory. When nobody reads any more, frames are dropped.
class FrameWriter {
public:
  /// Takes over the descriptor. `max_bytes`: the longest body that is ever sent.
  FrameWriter(platform::Descriptor descriptor, std::size_t max_bytes,
              std::size_t max_queued_bytes = 16 * 1024 * 1024);
  /// Like finish(0).
  ~FrameWriter();
  FrameWriter(const FrameWriter &) = delete;
  FrameWriter &operator=(const FrameWriter &) = delete;

  /// False, and nothing is sent, when `body` is longer than allowed: the browser would close the
  /// port. The caller answers with an error instead.
  [[nodiscard]] bool send(std::string_view body);

  /// From now on frames that find no room are dropped, and who waits in send() is let go: for when
  /// the browser is gone, so that nobody waits for a pipe that is never read.
  void stop_waiting();

  /// Takes no more frames and waits, at most so long, until all are written. True when they were.
  bool finish(std::chrono::milliseconds at_most);

private:
  struct State;
  /// Shared with the writing thread, which may be stuck in a pipe that nobody reads.
  std::shared_ptr<State> state_;
};

}  // namespace counterproof::wire
