// SPDX-License-Identifier: Apache-2.0
#include "base/china_day.h"
#include "complaints/form_plan.h"
#include "complaints/good_faith.h"
#include "complaints/own_wording.h"
#include "complaints/sending_pace.h"
#include "complaints/whole_draft.h"
#include "service/handlers/complaint_parts.h"
#include "service/handlers/handlers.h"

#include <algorithm>

namespace counterproof::service {
namespace {

/// What the answer takes.
constexpr std::size_t kMostForms = 300;
constexpr int kNewestSent = 12;

complaints::CaseBooks books_of(Records::Open &records) {
  return {records.cases,      records.progress, records.notes,    records.work_notes,
          records.allow_list, records.mistakes, records.wordings, records.profiles};
}

protocol::PlannedForm to_message(const complaints::PlannedForm &planned) {
  const auto &form = planned.form;
  return {.platform = form.platform,
          .type = form.type,
          .work_id = form.work_id,
          .work_title = planned.work_title,
          .record_number = planned.record_number,
          .reason = std::string(to_word(form.reason)),
          .proposed = form.is_proposed,
          .because = form.because,
          .part = form.part,
          .parts = form.parts,
          .case_ids = form.listings,
          .filled = planned.is_filled,
          .blocks = planned.blocks,
          .warnings = planned.warnings,
          .notes = planned.notes};
}

/// Enough for three months of a busy artist.
constexpr int kDecided = 5000;

Status add_guard(protocol::ComplaintPlanResult &result, Records::Open &records,
                 protocol::Guard guard, const std::string &today) {
  const auto goes_on = records.notes.goes_on(guard.guard, today);
  if (!goes_on) return tl::unexpected<Error>(goes_on.error());
  guard.goes_on = *goes_on;
  result.guards.push_back(std::move(guard));
  return {};
}

/// Pace and good faith: what they are, and whether they speak up.
Status add_guards(protocol::ComplaintPlanResult &result, Records::Open &records,
                  const std::string &today) {
  const auto sent = records.notes.sent_on(today);
  if (!sent) return tl::unexpected<Error>(sent.error());
  const auto newest = records.notes.newest_sent(kNewestSent);
  if (!newest) return tl::unexpected<Error>(newest.error());
  const auto pace = complaints::sending_pace(*sent, *newest);
  result.pace = {pace.forms_today, pace.links_today, pace.seconds_per_form, pace.warn_from};
  const auto decided = records.notes.decided(kDecided);
  if (!decided) return tl::unexpected<Error>(decided.error());
  const auto faith = complaints::good_faith(*decided, today);
  result.rates = {faith.newest, faith.upheld_percent, {}};
  for (const complaints::ReasonRate &rate : faith.by_reason)
    result.rates.by_reason.push_back({rate.reason, rate.upheld, rate.refused, rate.countered});
  if (pace.warning) {
    auto added = add_guard(result, records, {"pace", "pause", *pace.warning}, today);
    if (!added) return added;
  }
  if (faith.level == complaints::GuardLevel::none) return {};
  return add_guard(result, records,
                   {"good_faith", std::string(to_word(faith.level)), faith.sentence}, today);
}

}  // namespace

protocol::StatementSentence to_message(const complaints::Sentence &sentence) {
  protocol::StatementSentence message{sentence.en, sentence.zh, sentence.sources, sentence.name};
  for (const complaints::SentenceWording &one : sentence.wordings)
    message.yours.push_back({one.language, one.is_for_all ? "all" : "work",
                             std::string(to_word(one.standing)), one.text});
  return message;
}

protocol::Statement to_message(const complaints::Statement &statement) {
  protocol::Statement message{statement.limit, statement.text, statement.zh, {}};
  for (const complaints::Sentence &sentence : statement.sentences)
    message.sentences.push_back(to_message(sentence));
  return message;
}

protocol::LintFinding to_message(const complaints::SharedFinding &shared) {
  const auto &finding = shared.finding;
  return {shared.listings, finding.rule, std::string(to_word(finding.severity)), finding.sentence,
          finding.mend};
}

Answer handle(Services &services, const protocol::ComplaintDraftParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto whole =
      complaints::draft_whole(books_of(**records), params.case_ids, (*records)->sellers.today());
  if (!whole) return tl::unexpected<Error>(whole.error());
  const auto &draft = whole->draft;
  const auto mark = complaints::machine_mark();
  protocol::ComplaintDraftResult result{.platform = draft.platform,
                                        .work_title = draft.work_title,
                                        .record_number = draft.record_number,
                                        .reason_case = std::string(to_word(draft.reason)),
                                        .reason_label = draft.reason_label,
                                        .links = draft.links,
                                        .statement_en = {},
                                        .evidence = {},
                                        .needed = {},
                                        .type = whole->type,
                                        .mark_en = mark.en,
                                        .mark_zh = mark.zh,
                                        .because = draft.reason_because,
                                        .proposed = whole->is_proposed,
                                        .profile_id = whole->profile_id};
  // The shortest: short statements are read, and it fits every form's box.
  if (!draft.statements.empty()) {
    result.statement_en = draft.statements.front().text;
    result.statement_zh = draft.statements.front().zh;
  }
  for (const complaints::Statement &statement : draft.statements)
    result.statements.push_back(to_message(statement));
  for (const complaints::EvidenceFile &file : draft.evidence)
    result.evidence.push_back({file.file, file.bytes});
  for (const complaints::Needed &needed : draft.needed)
    result.needed.push_back({needed.fact, needed.sentence});
  for (const complaints::FieldSource &source : draft.sources)
    result.sources.push_back({source.field, source.source});
  for (const complaints::SharedFinding &finding : whole->findings)
    result.findings.push_back(to_message(finding));
  return result;
}

Answer handle(Services &services, const protocol::ComplaintPlanParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto books = books_of(**records);
  const auto today = (*records)->sellers.today();
  const auto record = complaints::read_record(books, params.case_ids);
  if (!record) return tl::unexpected<Error>(record.error());
  const auto filled = complaints::filled_cases(books, *record);
  if (!filled) return tl::unexpected<Error>(filled.error());
  const auto plan = complaints::plan_queue(*record, *filled, today);
  protocol::ComplaintPlanResult result{.forms = {},
                                       .total = static_cast<std::int64_t>(plan.forms.size()),
                                       .left_out = {},
                                       .pace = {}};
  for (std::size_t i = 0; i < std::min(plan.forms.size(), kMostForms); ++i)
    result.forms.push_back(to_message(plan.forms[i]));
  for (const complaints::LeftOut &left : plan.left_out)
    result.left_out.push_back({left.listing, left.why, left.sentence});
  if (auto guarded = add_guards(result, **records, today); !guarded)
    return tl::unexpected<Error>(guarded.error());
  return result;
}

Answer handle(Services &services, const protocol::ComplaintGoOnParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto noted = (*records)->notes.go_on(params.request_key, params.guard, params.words);
  if (!noted) return tl::unexpected<Error>(noted.error());
  return protocol::ComplaintGoOnResult{params.guard};
}

Answer handle(Services &services, const protocol::ComplaintWordParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto whole =
      complaints::draft_whole(books_of(**records), params.case_ids, (*records)->sellers.today());
  if (!whole) return tl::unexpected<Error>(whole.error());
  cases::Wording wording{params.sentence, params.language, {}, params.scope == "all"};
  auto &wordings = (*records)->wordings;
  const auto &work_id = whole->draft.work_id;
  protocol::ComplaintWordResult result;
  if (!params.text) {
    const auto back = wordings.take_back(params.request_key, work_id, wording);
    if (!back) return tl::unexpected<Error>(back.error());
    return result;
  }
  if (!whole->facts)
    return fail(ErrorCode::conflict, "These listings do not make one form: word one form's "
                                     "statement at a time.");
  const auto taken =
      complaints::take_wording(*whole->facts, params.sentence, params.language, *params.text);
  if (!taken) return tl::unexpected<Error>(taken.error());
  for (const complaints::LintFinding &finding : taken->findings)
    result.findings.push_back(to_message(complaints::SharedFinding{{}, finding}));
  if (!result.findings.empty()) return result;
  wording.text = taken->text;
  const auto kept = wordings.keep(params.request_key, work_id, wording);
  if (!kept) return tl::unexpected<Error>(kept.error());
  return result;
}

Answer handle(Services &services, const protocol::ComplaintReasonParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto chosen =
      (*records)->notes.choose_reason(params.request_key, params.case_ids, params.reason);
  if (!chosen) return tl::unexpected<Error>(chosen.error());
  return protocol::ComplaintReasonResult{static_cast<std::int64_t>(params.case_ids.size())};
}

}  // namespace counterproof::service
