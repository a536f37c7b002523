// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/log.h"
#include "base/result.h"

#include <exception>
#include <string>

namespace counterproof::service {

/// Does `work` with a list on a worker, whatever it throws. A missing reader of workbooks is told
/// as `unreadable`: the word for a missing decoder speaks of pictures and ends the connection.
template <class Work> auto guarded_reading(Work work) -> decltype(work()) {
  try {
    auto done = work();
    if (!done && done.error().code == ErrorCode::decoder_unavailable)
      return fail(ErrorCode::unreadable, done.error().message, done.error().details);
    return done;
  } catch (const std::exception &error) {
    log::error(std::string("a list failed: ") + error.what());
    return fail(ErrorCode::unreadable, "This list could not be worked on. Try it as CSV.");
  }
}

}  // namespace counterproof::service
