// SPDX-License-Identifier: Apache-2.0
#include "protocol/work_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

std::optional<bool> optional_truth(const Json &from, const char *name) {
  const Json &value = from.at(name);
  return value.is_null() ? std::nullopt : std::optional(value.get<bool>());
}

WorkNote note(const Json &from) {
  WorkNote made{.title = optional_text(from, "title"),
                .authors = optional_text(from, "authors"),
                .completed = optional_text(from, "completed"),
                .first_published = optional_text(from, "firstPublished"),
                .first_published_at = optional_text(from, "firstPublishedAt"),
                .first_published_url = optional_text(from, "firstPublishedUrl"),
                .official_url = optional_text(from, "officialUrl"),
                .record_portal = optional_text(from, "recordPortal"),
                .record_number = optional_text(from, "recordNumber"),
                .record_status = optional_text(from, "recordStatus"),
                .record_sent = optional_text(from, "recordSent"),
                .record_decided = optional_text(from, "recordDecided"),
                .record_expires = optional_text(from, "recordExpires"),
                .has_certificate = optional_truth(from, "hasCertificate"),
                .claim_signed = optional_truth(from, "claimSigned")};
  for (const Json &one : from.at("registrations"))
    made.registrations.push_back(
        {text(one, "office"), text(one, "number"), text(one, "kind"), optional_text(one, "day")});
  for (const Json &one : from.at("licences"))
    made.licences.push_back({text(one, "holder"), text(one, "use"), optional_text(one, "from"),
                             optional_text(one, "until")});
  for (const Json &one : from.at("proofs"))
    made.proofs.push_back({text(one, "kind"), text(one, "what"), optional_text(one, "day")});
  return made;
}

}  // namespace

std::optional<Params> read_work_params(std::string_view method, const Json &params) {
  if (method == "work.note")
    return WorkNoteParams{text(params, "requestKey"), text(params, "workId"),
                          note(params.at("note")), optional_text(params, "seenAt")};
  if (method == "work.noted") return WorkNotedParams{text(params, "workId")};
  if (method == "work.list")
    return WorkListParams{optional_text(params, "cursor"), params.at("limit").get<int>(),
                          text(params, "filter"), text(params, "words")};
  return std::nullopt;
}

}  // namespace counterproof::protocol
