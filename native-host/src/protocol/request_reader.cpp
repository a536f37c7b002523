// SPDX-License-Identifier: Apache-2.0
#include "protocol/request_reader.h"

#include "protocol/embedded_contract.h"
#include "protocol/methods.h"
#include "protocol/params_reader.h"
#include "protocol/schema_set.h"
#include "protocol/strict_json.h"

#include <exception>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

tl::unexpected<Refusal> refuse(std::optional<std::int64_t> id, Error error) {
  return tl::unexpected<Refusal>(Refusal{id, std::move(error)});
}

}  // namespace

struct RequestReader::State {
  SchemaSet schemas;

  tl::expected<Request, Refusal> read(std::string_view text, std::optional<std::int64_t> &id) {
    Json message;
    const auto strict = read_strictly(text, message);
    if (!strict) return refuse(std::nullopt, strict.error());
    id = strict->id;
    if (strict->violation) return refuse(id, *strict->violation);
    if (const auto fits = schemas.check("request.json", message); !fits)
      return refuse(id, {ErrorCode::invalid_request,
                         "The message is not a request: " + fits.error().message,
                         fits.error().details});
    Request request{*id, message["method"].get<std::string>(), {}};
    if (find_method(request.method) == nullptr)
      return refuse(id, {ErrorCode::unknown_method, "This version of the host has no such method.",
                         request.method});
    Json &params = message["params"];
    if (const auto fits = schemas.check(request.method + ".params.json", params); !fits)
      return refuse(id, fits.error());
    auto typed = read_params(request.method, params);
    if (!typed) return refuse(id, typed.error());
    request.params = std::move(*typed);
    return request;
  }
};

RequestReader::RequestReader() : state_(std::make_unique<State>()) {}
RequestReader::~RequestReader() = default;

tl::expected<Request, Refusal> RequestReader::read(std::string_view text) {
  std::optional<std::int64_t> id;
  try {
    return state_->read(text, id);
  } catch (const std::exception &error) {
    return refuse(id, {ErrorCode::internal, "The message could not be read.", error.what()});
  }
}

Status RequestReader::check(std::string_view schema_file, std::string_view text) {
  if (embedded_schema(schema_file).empty())
    return fail(ErrorCode::not_found, "There is no such schema.", std::string(schema_file));
  try {
    Json value;
    const auto strict = read_strictly(text, value);
    if (!strict) return tl::unexpected<Error>(strict.error());
    if (strict->violation) return tl::unexpected<Error>(*strict->violation);
    return state_->schemas.check(schema_file, value);
  } catch (const std::exception &error) {
    return fail(ErrorCode::internal, "The text could not be checked.", error.what());
  }
}

}  // namespace counterproof::protocol
