// SPDX-License-Identifier: Apache-2.0
// Complaints that turn out wrong after they were sent.
#include "complaints/withdrawal.h"

#include "complaints/statement.h"
#include "service/handlers/complaint_parts.h"
#include "service/handlers/handlers.h"

#include <algorithm>

namespace counterproof::service {
namespace {

/// What the answer takes.
constexpr std::size_t kMostComplaints = 40;

protocol::WrongComplaint to_message(const cases::SentComplaint &complaint) {
  protocol::WrongComplaint message;
  message.complaint_id = complaint.id;
  message.platform = complaint.platform;
  message.reference = complaint.reference;
  message.day = complaint.day;
  for (const cases::SentCase &one : complaint.cases) {
    if (!cases::can_be_withdrawn(one.state)) continue;
    if (!one.mistake) {
      ++message.others;
      continue;
    }
    if (message.case_ids.empty()) {
      message.work_id = one.work_id;
      message.work_title = one.work_title;
      message.first_title = one.title;
    }
    message.case_ids.push_back(one.case_id);
    message.since = std::max(message.since, one.mistake->since);
    ++(one.mistake->why == cases::Verdict::not_mine ? message.not_mine : message.licensed);
  }
  return message;
}

}  // namespace

Answer handle(Services &services, const protocol::ComplaintMistakeParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto verdict = cases::verdict_of(params.answer);
  if (!verdict) return fail(ErrorCode::invalid_params, "There is no such answer.", "/answer");
  const auto noted = (*records)->mistakes.answer(params.request_key, params.case_ids, *verdict);
  if (!noted) return tl::unexpected<Error>(noted.error());
  return protocol::ComplaintMistakeResult{static_cast<std::int64_t>(params.case_ids.size())};
}

Answer handle(Services &services, const protocol::ComplaintWithdrawalsParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &mistakes = (*records)->mistakes;
  const auto complaints = mistakes.to_withdraw(kMostComplaints);
  if (!complaints) return tl::unexpected<Error>(complaints.error());
  const auto counts = mistakes.counts();
  if (!counts) return tl::unexpected<Error>(counts.error());
  protocol::ComplaintWithdrawalsResult result{{}, counts->to_withdraw, counts->unconfirmed};
  for (const cases::SentComplaint &one : *complaints)
    result.complaints.push_back(to_message(one));
  return result;
}

Answer handle(Services &services, const protocol::ComplaintWithdrawalParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto draft = complaints::draft_withdrawal((*records)->mistakes, params.case_ids);
  if (!draft) return tl::unexpected<Error>(draft.error());
  const auto mark = complaints::machine_mark();
  protocol::ComplaintWithdrawalResult result;
  if (!draft->complaint_id.empty()) result.complaint_id = draft->complaint_id;
  result.platform = draft->platform;
  result.reference = draft->reference;
  result.day = draft->day;
  result.work_title = draft->work_title;
  result.case_ids = draft->case_ids;
  result.links = draft->links;
  result.others = static_cast<std::int64_t>(draft->others);
  for (const complaints::Statement &statement : draft->statements)
    result.statements.push_back(to_message(statement));
  result.mark_en = mark.en;
  result.mark_zh = mark.zh;
  for (const complaints::FieldSource &source : draft->sources)
    result.sources.push_back({source.field, source.source});
  for (const complaints::Needed &needed : draft->needed)
    result.needed.push_back({needed.fact, needed.sentence});
  for (const complaints::SharedFinding &finding : draft->findings)
    result.findings.push_back(to_message(finding));
  return result;
}

Answer handle(Services &services, const protocol::ComplaintNumberParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto noted =
      (*records)->mistakes.number(params.request_key, params.complaint_id, params.reference);
  if (!noted) return tl::unexpected<Error>(noted.error());
  return protocol::ComplaintNumberResult{params.reference};
}

}  // namespace counterproof::service
