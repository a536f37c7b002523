// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"

#include <cstdint>
#include <optional>
#include <string>

namespace counterproof::protocol {

/// The text of an answer. Titles and sentences are cut to the lengths of the schemas, numbers kept
/// within their ranges and ill-formed UTF-8 replaced, so that the other side's check holds whatever
/// the records contain.
std::string write_result(std::int64_t id, const ResultValue &result);

/// Without an id when the request had none that could be read.
std::string write_error(std::optional<std::int64_t> id, const Error &error);

/// `of` is the id of the request it belongs to.
std::string write_event(std::int64_t of, const PictureMatchedEvent &event);
std::string write_event(std::int64_t of, const ReportProgressEvent &event);

}  // namespace counterproof::protocol
