// SPDX-License-Identifier: Apache-2.0
#include "service/open_calls.h"

namespace counterproof::service {

std::shared_ptr<Call> OpenCalls::add(std::int64_t id) {
  auto call = std::make_shared<Call>(id, outlet_, [this, id] { calls_.erase(id); });
  calls_.emplace(id, call);
  return call;
}

bool OpenCalls::cancel(std::int64_t id) {
  const auto found = calls_.find(id);
  if (found == calls_.end()) return false;
  const std::shared_ptr<Call> call = found->second;
  call->refuse({ErrorCode::cancelled, "The request was cancelled.", {}});
  return true;
}

void OpenCalls::cancel_all() {
  while (!calls_.empty())
    cancel(calls_.begin()->first);
}

}  // namespace counterproof::service
