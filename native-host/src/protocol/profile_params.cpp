// SPDX-License-Identifier: Apache-2.0
#include "protocol/profile_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

ProfileWriteParams write(const Json &from) {
  return {.request_key = text(from, "requestKey"),
          .profile_id = optional_text(from, "profileId"),
          .kind = text(from, "kind"),
          .label = text(from, "label"),
          .pen_name = text(from, "penName"),
          .letter_expires = optional_text(from, "letterExpires"),
          .takes_rest = from.at("takesRest").get<bool>(),
          .fields = from.at("fields").get<std::map<std::string, std::string>>()};
}

}  // namespace

std::optional<Params> read_profile_params(std::string_view method, const Json &params) {
  if (method == "profile.list") return ProfileListParams{};
  if (method == "profile.write") return write(params);
  if (method == "profile.remove")
    return ProfileRemoveParams{text(params, "requestKey"), text(params, "profileId")};
  if (method == "profile.give")
    return ProfileGiveParams{text(params, "requestKey"), optional_text(params, "profileId"),
                             texts(params, "workIds")};
  if (method == "profile.owners") return ProfileOwnersParams{texts(params, "workIds")};
  if (method == "profile.open")
    return ProfileOpenParams{text(params, "requestKey"),
                             params.at("pressedAtMs").get<std::int64_t>(),
                             text(params, "profileId"), texts(params, "caseIds")};
  return std::nullopt;
}

}  // namespace counterproof::protocol
