// SPDX-License-Identifier: Apache-2.0
#include "fuzz/promise.h"
#include "fuzz/targets.h"
#include "protocol/limits.h"
#include "protocol/methods.h"
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <string>

namespace counterproof::fuzz {
namespace {

bool is_refusal(ErrorCode code) {
  return code == ErrorCode::invalid_request || code == ErrorCode::invalid_params ||
         code == ErrorCode::unknown_method;
}

}  // namespace

void feed_schema(ByteView bytes) {
  static protocol::RequestReader reader;
  const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
  const auto read = reader.read(text);
  if (read) {
    must_hold(read->id >= 1 && read->id <= protocol::kMaxSafeInteger, "an id can be answered");
    must_hold(protocol::find_method(read->method) != nullptr, "a request has a method we know");
    return;
  }
  const protocol::Refusal &refusal = read.error();
  must_hold(is_refusal(refusal.error.code), "a refusal is the message's fault, not ours");
  must_hold(!refusal.error.message.empty(), "a refusal says why");
  const std::string answer = protocol::write_error(refusal.id, refusal.error);
  must_hold(answer.size() <= protocol::kMaxReplyBytes, "an error can be sent");
  must_hold(refusal.id.has_value() || refusal.error.code == ErrorCode::invalid_request,
            "only what is no request has no id");
}

}  // namespace counterproof::fuzz
