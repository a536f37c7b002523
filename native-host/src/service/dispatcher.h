// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/request_reader.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/services.h"

#include <memory>
#include <string_view>

namespace counterproof::service {

/// Brings each request to its handler and sees to it that every one is answered exactly once: also
/// what cannot be read, what no handler knows, what takes too long and what goes wrong in ways
/// nobody foresaw. On the strand.
class Dispatcher {
public:
  Dispatcher(Lanes &lanes, Services &services) : lanes_(lanes), services_(services) {}

  void take(tl::expected<protocol::Request, protocol::Refusal> message);

  /// The browser is gone: what is still running is answered `cancelled` and stops.
  void end_of_input() { services_.calls.cancel_all(); }

private:
  Status may_start(const protocol::Request &request) const;
  void serve(protocol::Request request, const std::shared_ptr<Call> &call);
  void watch_time(std::string_view name, const std::shared_ptr<Call> &call);

  Lanes &lanes_;
  Services &services_;
  bool greeted_ = false;
};

}  // namespace counterproof::service
