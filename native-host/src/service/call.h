// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "protocol/reply.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace counterproof::service {

/// Takes the text of a message for the browser. False when it is too long to be sent.
using Outlet = std::function<bool(std::string_view)>;

/// One request under way: what its handler may know and say. Answered exactly once, whatever
/// happens; what comes after the answer is dropped. On the strand, but for is_over().
class Call {
public:
  Call(std::int64_t id, const Outlet &outlet, std::function<void()> on_answered)
      : id_(id), outlet_(outlet), on_answered_(std::move(on_answered)) {}

  std::int64_t id() const { return id_; }

  /// True when answered, cancelled or out of time: no more work is worth while. Any thread.
  bool is_over() const { return over_; }

  void answer(const Result<protocol::ResultValue> &result);
  void refuse(Error error) { answer(tl::unexpected<Error>(std::move(error))); }
  template <class Event> void tell(const Event &event) {
    if (!is_over()) send(protocol::write_event(id_, event));
  }

private:
  void send(const std::string &event);

  std::int64_t id_;
  const Outlet &outlet_;
  std::function<void()> on_answered_;
  std::atomic<bool> over_{false};
};

}  // namespace counterproof::service
