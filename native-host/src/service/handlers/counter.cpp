// SPDX-License-Identifier: Apache-2.0
// Counter-notices of sellers, and both answers to them.
#include "complaints/counter_answer.h"
#include "complaints/statement.h"
#include "service/handlers/complaint_parts.h"
#include "service/handlers/handlers.h"

namespace counterproof::service {
namespace {

/// What the answer takes.
constexpr std::size_t kMostNotices = 40;

complaints::CounterBooks books_of(Records::Open &records) {
  return {records.counter_notices, records.work_notes, records.mistakes};
}

std::optional<std::string> word_of(const std::optional<cases::Could> &could) {
  return could ? std::optional(std::string(cases::to_word(*could))) : std::nullopt;
}

std::optional<cases::Could> could_from(const std::optional<std::string> &word) {
  return word ? cases::could_of(*word) : std::nullopt;
}

protocol::CounterNotice to_message(const complaints::DueNotice &one) {
  const auto &notice = one.notice;
  return {
      .case_id = notice.case_id,
      .work_id = notice.work_id,
      .work_title = notice.work_title,
      .title = notice.title,
      .link = one.link,
      .platform = notice.platform,
      .reference = notice.reference,
      .sent_on = notice.sent_on,
      .noticed_on = notice.noticed_on,
      .number = notice.number,
      .note = {notice.note.seller_says, notice.note.due_on, word_of(notice.note.licence),
               word_of(notice.note.stock), word_of(notice.note.earlier)},
      .due = {one.due.day, one.due.is_reminder, one.due.business_days, one.due.are_holidays_known},
      .accepted = one.is_accepted};
}

}  // namespace

Answer handle(Services &services, const protocol::CounterListParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto due =
      complaints::due_notices(books_of(**records), (*records)->sellers.today(), kMostNotices);
  if (!due) return tl::unexpected<Error>(due.error());
  const auto total = (*records)->counter_notices.count();
  if (!total) return tl::unexpected<Error>(total.error());
  protocol::CounterListResult result{{}, *total};
  for (const complaints::DueNotice &one : *due)
    result.notices.push_back(to_message(one));
  return result;
}

Answer handle(Services &services, const protocol::CounterNoteParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto &note = params.note;
  const auto noted =
      (*records)->counter_notices.note(params.request_key, params.case_id, params.number,
                                       {note.seller_says, note.due_on, could_from(note.licence),
                                        could_from(note.stock), could_from(note.earlier)});
  if (!noted) return tl::unexpected<Error>(noted.error());
  return protocol::CounterNoteResult{params.number};
}

Answer handle(Services &services, const protocol::CounterDraftParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto draft = complaints::draft_counter_answer(books_of(**records), params.case_id,
                                                      (*records)->sellers.today());
  if (!draft) return tl::unexpected<Error>(draft.error());
  const auto mark = complaints::machine_mark();
  protocol::CounterDraftResult result;
  result.notice = to_message(draft->notice);
  result.may_answer = draft->may_answer;
  for (const complaints::Statement &statement : draft->rejection)
    result.rejection.push_back(to_message(statement));
  result.mark_en = mark.en;
  result.mark_zh = mark.zh;
  for (const complaints::Sentence &proof : draft->proofs)
    result.proofs.push_back(to_message(proof));
  for (const complaints::Needed &missing : draft->missing)
    result.missing.push_back({missing.fact, missing.sentence});
  for (const complaints::SharedFinding &finding : draft->findings)
    result.findings.push_back(to_message(finding));
  return result;
}

}  // namespace counterproof::service
