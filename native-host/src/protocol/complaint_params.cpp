// SPDX-License-Identifier: Apache-2.0
#include "protocol/complaint_params.h"

#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

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
  return std::nullopt;
}

}  // namespace counterproof::protocol
