// SPDX-License-Identifier: Apache-2.0
#include "base/error_code.h"

namespace counterproof {

std::string_view to_word(ErrorCode code) {
  switch (code) {
  case ErrorCode::invalid_request: return "invalid_request";
  case ErrorCode::invalid_params: return "invalid_params";
  case ErrorCode::unknown_method: return "unknown_method";
  case ErrorCode::not_ready: return "not_ready";
  case ErrorCode::incompatible: return "incompatible";
  case ErrorCode::too_large: return "too_large";
  case ErrorCode::busy: return "busy";
  case ErrorCode::cancelled: return "cancelled";
  case ErrorCode::timeout: return "timeout";
  case ErrorCode::not_found: return "not_found";
  case ErrorCode::conflict: return "conflict";
  case ErrorCode::storage_failed: return "storage_failed";
  case ErrorCode::decoder_unavailable: return "decoder_unavailable";
  case ErrorCode::unreadable: return "unreadable";
  case ErrorCode::no_dialog: return "no_dialog";
  case ErrorCode::internal: return "internal";
  }
  return "internal";
}

}  // namespace counterproof
