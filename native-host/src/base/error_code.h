// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof {

/// The closed list of error words of the wire contract (protocol/errors.json; a contract test
/// compares the two). Append only: a word once sent keeps its meaning.
enum class ErrorCode {
  invalid_request,      ///< not a request object, or no usable id
  invalid_params,       ///< params break the method's schema; details name the JSON path
  unknown_method,       ///< no such method in this version
  not_ready,            ///< a request before session.hello
  incompatible,         ///< the two halves speak different major versions
  too_large,            ///< over a cap named in the message
  busy,                 ///< queues full; ask again later
  cancelled,            ///< cancelled by request.cancel
  timeout,              ///< the deadline passed
  not_found,            ///< the id names nothing
  conflict,             ///< the state does not allow it
  storage_failed,       ///< the disk or the database refused; nothing was half written
  decoder_unavailable,  ///< no sandboxed decoder: pictures are not decoded without one
  unreadable,           ///< a file or folder cannot be read
  no_dialog,            ///< the system's dialog cannot be shown
  internal              ///< anything uncaught; logged
};

/// The word as it stands on the wire.
std::string_view to_word(ErrorCode code);

}  // namespace counterproof
