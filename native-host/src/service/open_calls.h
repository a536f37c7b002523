// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/call.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

namespace counterproof::service {

/// The requests under way, by id. On the strand.
class OpenCalls {
public:
  explicit OpenCalls(Outlet outlet) : outlet_(std::move(outlet)) {}

  bool contains(std::int64_t id) const { return calls_.count(id) != 0; }
  std::size_t size() const { return calls_.size(); }
  /// Where all answers go, also those that belong to no call.
  const Outlet &outlet() const { return outlet_; }

  /// It leaves the list by itself when it is answered.
  std::shared_ptr<Call> add(std::int64_t id);

  /// Answers `cancelled` in its place. False when there is no such request, or no more.
  bool cancel(std::int64_t id);
  void cancel_all();

private:
  Outlet outlet_;
  std::map<std::int64_t, std::shared_ptr<Call>> calls_;
};

}  // namespace counterproof::service
