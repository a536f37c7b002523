// SPDX-License-Identifier: Apache-2.0
#include "service/call.h"

#include "base/log.h"
#include "base/log_privacy.h"

namespace counterproof::service {

namespace {

/// Details say which file or program; the browser is told no places of this computer.
Error for_browser(Error error) {
  if (error.code == ErrorCode::internal || error.code == ErrorCode::storage_failed)
    log::error("request failed: " + error.details);
  error.details = log::without_places(error.details);
  return error;
}

}  // namespace

void Call::answer(const Result<protocol::ResultValue> &result) {
  if (over_.exchange(true)) return;
  const bool sent = outlet_(result ? protocol::write_result(id_, *result)
                                   : protocol::write_error(id_, for_browser(result.error())));
  if (!sent)
    outlet_(protocol::write_error(
        id_, {ErrorCode::too_large, "The answer is too long. Ask for fewer at a time.", {}}));
  if (on_answered_) on_answered_();
}

void Call::send(const std::string &event) {
  if (!outlet_(event)) log::warning("an event was too long to be sent");
}

}  // namespace counterproof::service
