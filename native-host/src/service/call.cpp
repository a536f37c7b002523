// SPDX-License-Identifier: Apache-2.0
#include "service/call.h"

#include "base/log.h"
#include "protocol/reply.h"

namespace counterproof::service {

void Call::answer(const Result<protocol::ResultValue> &result) {
  if (over_.exchange(true)) return;
  if (!result && result.error().code == ErrorCode::internal)
    log::error("request failed: " + result.error().details);
  const bool sent = outlet_(result ? protocol::write_result(id_, *result)
                                   : protocol::write_error(id_, result.error()));
  if (!sent)
    outlet_(protocol::write_error(
        id_, {ErrorCode::too_large, "The answer is too long. Ask for fewer at a time.", {}}));
  if (on_answered_) on_answered_();
}

void Call::tell(const protocol::PictureMatchedEvent &event) {
  if (is_over()) return;
  if (!outlet_(protocol::write_event(id_, event))) log::warning("an event was too long to be sent");
}

}  // namespace counterproof::service
