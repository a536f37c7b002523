// SPDX-License-Identifier: Apache-2.0
#include "protocol/registration_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {

std::optional<Params> read_registration_params(std::string_view method,
                                               const nlohmann::json &params) {
  if (method == "registration.standing") return RegistrationStandingParams{};
  if (method == "registration.mark")
    return RegistrationMarkParams{text(params, "requestKey"), text(params, "profileId"),
                                  text(params, "portal"), text(params, "step"),
                                  optional_text(params, "day")};
  if (method == "registration.queue")
    return RegistrationQueueParams{text(params, "part"), params.at("offset").get<std::int64_t>(),
                                   params.at("limit").get<int>()};
  if (method == "registration.paper")
    return RegistrationPaperParams{text(params, "workId"), text(params, "kind")};
  return std::nullopt;
}

}  // namespace counterproof::protocol
