// SPDX-License-Identifier: Apache-2.0
#include "protocol/complaint_params.h"

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
  return {.record_number = optional_text(from, "recordNumber"),
          .record_status = optional_text(from, "recordStatus"),
          .completed = optional_text(from, "completed"),
          .first_published = optional_text(from, "firstPublished"),
          .first_published_at = optional_text(from, "firstPublishedAt"),
          .official_url = optional_text(from, "officialUrl"),
          .has_certificate = optional_truth(from, "hasCertificate"),
          .claim_signed = optional_truth(from, "claimSigned")};
}

CounterNote counter_note(const Json &from) {
  return {text(from, "sellerSays"), optional_text(from, "dueOn"), optional_text(from, "licence"),
          optional_text(from, "stock"), optional_text(from, "earlier")};
}

ComplaintPlanParams plan(const Json &from) {
  if (from.at("caseIds").is_null()) return {};
  return {texts(from, "caseIds")};
}

ComplaintImportParams import_rows(const Json &from) {
  ComplaintImportParams params{text(from, "requestKey"), {}};
  for (const Json &row : from.at("rows"))
    params.rows.push_back(
        {text(row, "reference"), text(row, "link"), text(row, "word"), text(row, "why")});
  return params;
}

}  // namespace

std::optional<Params> read_complaint_params(std::string_view method, const Json &params) {
  if (method == "complaint.draft") return ComplaintDraftParams{texts(params, "caseIds")};
  if (method == "complaint.plan") return plan(params);
  if (method == "complaint.reason")
    return ComplaintReasonParams{text(params, "requestKey"), texts(params, "caseIds"),
                                 text(params, "reason")};
  if (method == "complaint.goOn")
    return ComplaintGoOnParams{text(params, "requestKey"), text(params, "guard"),
                               text(params, "words")};
  if (method == "complaint.import") return import_rows(params);
  if (method == "complaint.mistake")
    return ComplaintMistakeParams{text(params, "requestKey"), texts(params, "caseIds"),
                                  text(params, "answer")};
  if (method == "complaint.withdrawals") return ComplaintWithdrawalsParams{};
  if (method == "complaint.withdrawal") return ComplaintWithdrawalParams{texts(params, "caseIds")};
  if (method == "complaint.number")
    return ComplaintNumberParams{text(params, "requestKey"), text(params, "complaintId"),
                                 text(params, "reference")};
  if (method == "counter.list") return CounterListParams{};
  if (method == "counter.note")
    return CounterNoteParams{text(params, "requestKey"), text(params, "caseId"),
                             params.at("number").get<int>(), counter_note(params.at("note"))};
  if (method == "counter.draft") return CounterDraftParams{text(params, "caseId")};
  if (method == "complaint.word")
    return ComplaintWordParams{text(params, "requestKey"), texts(params, "caseIds"),
                               text(params, "sentence"),   text(params, "language"),
                               text(params, "scope"),      optional_text(params, "text")};
  if (method == "work.note")
    return WorkNoteParams{text(params, "requestKey"), text(params, "workId"),
                          note(params.at("note"))};
  if (method == "work.noted") return WorkNotedParams{text(params, "workId")};
  return std::nullopt;
}

}  // namespace counterproof::protocol
