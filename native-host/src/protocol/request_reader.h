// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::protocol {

struct Request {
  std::int64_t id = 0;
  std::string method;
  Params params;
};

/// Why a message is no request we can serve. `id` is none when the text has no id that can be
/// used; details hold the JSON pointer (RFC 6901) into the params for invalid_params.
struct Refusal {
  std::optional<std::int64_t> id;
  Error error;
};

/// From the text of a frame to a request, or a refusal: never throws, whatever the text. First the
/// text is read strictly (RFC 8259, valid UTF-8, no duplicate keys, nothing after the object,
/// depth, size and number of values capped, whole numbers within ±(2^53 - 1)), then checked against
/// the schemas of the contract. One thread at a time.
class RequestReader {
public:
  RequestReader();
  ~RequestReader();
  RequestReader(const RequestReader &) = delete;
  RequestReader &operator=(const RequestReader &) = delete;

  tl::expected<Request, Refusal> read(std::string_view text);

  /// Checks any text against one file of protocol/schemas, for tests and tools:
  /// invalid_params with the JSON pointer in details when it does not fit.
  Status check(std::string_view schema_file, std::string_view text);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace counterproof::protocol
