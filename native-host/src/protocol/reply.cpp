// SPDX-License-Identifier: Apache-2.0
#include "protocol/reply.h"

#include "protocol/clip.h"
#include "protocol/report_results.h"
#include "protocol/results_writer.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxSentence = 1000;

std::string to_text(const Json &message) {
  return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string write_result(std::int64_t id, const ResultValue &result) {
  return to_text({{"id", id}, {"result", to_json(result)}});
}

std::string write_error(std::optional<std::int64_t> id, const Error &error) {
  const std::string message =
      error.message.empty() ? std::string(to_word(error.code)) : error.message;
  Json answer{{"id", nullptr},
              {"error",
               {{"code", to_word(error.code)},
                {"message", clip(message, kMaxSentence)},
                {"details", clip(error.details, kMaxSentence)}}}};
  if (id) answer["id"] = *id;
  return to_text(answer);
}

std::string write_event(std::int64_t of, const PictureMatchedEvent &event) {
  return to_text({{"event", "picture.matched"}, {"of", of}, {"params", to_json(event)}});
}

std::string write_event(std::int64_t of, const ReportProgressEvent &event) {
  return to_text({{"event", "report.progress"}, {"of", of}, {"params", to_json(event)}});
}

}  // namespace counterproof::protocol
