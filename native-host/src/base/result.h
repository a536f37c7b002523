// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error_code.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace counterproof {

/// Why something could not be done. `message` is one sentence for the artist: what happened and
/// what to do. `details` is for the log or a JSON path; never shown alone.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string details;
};

template <class T> using Result = tl::expected<T, Error>;

using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string details = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(details)});
}

}  // namespace counterproof
