// SPDX-License-Identifier: Apache-2.0
#include "protocol/profile_results.h"

#include "protocol/clip.h"
#include "protocol/json_lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMostWorks = 10'000'000;
constexpr std::size_t kFields = 9;

Json nullable(const std::optional<std::string> &text, std::size_t code_points) {
  return text ? Json(clip(*text, code_points)) : Json(nullptr);
}

Json to_json(const ProfileSummary &profile) {
  return {{"id", profile.id},
          {"kind", profile.kind},
          {"label", clip(profile.label, 60)},
          {"penName", clip(profile.pen_name, 200)},
          {"letterExpires", nullable(profile.letter_expires, 10)},
          {"takesRest", profile.takes_rest},
          {"filled", list(profile.filled, kFields, cut(20))},
          {"works", std::clamp<std::int64_t>(profile.works, 0, kMostWorks)}};
}

}  // namespace

Json body(const ProfileListResult &result) {
  const auto &sees = result.seller_sees;
  return {{"profiles", list(result.profiles, 100, [](const auto &one) { return to_json(one); })},
          {"key", result.key},
          {"locked", nullable(result.locked, 500)},
          {"sellerSees",
           {{"dated", clip(sees.dated, 10)},
            {"source", clip(sees.source, 500)},
            {"fields", list(sees.fields, kFields, cut(20))}}}};
}

Json body(const ProfileWriteResult &result) { return {{"profileId", result.profile_id}}; }

Json body(const ProfileRemoveResult &result) {
  return {{"works", std::clamp<std::int64_t>(result.works, 0, kMostWorks)}};
}

Json body(const ProfileGiveResult &result) {
  return {{"works", std::clamp<std::int64_t>(result.works, 1, 300)}};
}

Json body(const ProfileOwnersResult &result) {
  return {{"owners", list(result.owners, 300, [](const WorkOwner &one) {
             return Json{{"workId", one.work_id},
                         {"profileId", nullable(one.profile_id, 36)},
                         {"given", one.is_given}};
           })}};
}

Json body(const ProfileOpenResult &result) {
  return {{"claimant",
           {{"role", result.role},
            {"identity", nullable(result.identity, 20)},
            {"legalName", nullable(result.legal_name, 200)},
            {"address", nullable(result.address, 500)},
            {"email", nullable(result.email, 254)},
            {"phone", nullable(result.phone, 60)},
            {"country", nullable(result.country, 80)}}}};
}

}  // namespace counterproof::protocol
