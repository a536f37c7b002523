// SPDX-License-Identifier: Apache-2.0
#include "protocol/complaint_results.h"

#include "protocol/clip.h"
#include "protocol/json_lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

int within(int value, int least, int most) { return std::clamp(value, least, most); }

Json nullable(const std::optional<std::string> &text, std::size_t code_points) {
  return text ? Json(clip(*text, code_points)) : Json(nullptr);
}

Json to_json(const StatementSentence &sentence) {
  Json made{{"en", clip(sentence.en, 2000)},
            {"zh", clip(sentence.zh, 2000)},
            {"sources", list(sentence.sources, 16, cut(300))}};
  if (sentence.name.empty()) return made;
  made["name"] = clip(sentence.name, 64);
  made["yours"] = list(sentence.yours, 2, [](const SentenceWording &one) {
    return Json{{"language", one.language},
                {"scope", one.scope},
                {"standing", one.standing},
                {"text", clip(one.text, 1000)}};
  });
  return made;
}

Json to_json(const Statement &statement) {
  return {{"limit", within(statement.limit, 1, 10'000)},
          {"en", clip(statement.en, 2000)},
          {"zh", clip(statement.zh, 2000)},
          {"sentences",
           list(statement.sentences, 60, [](const auto &sentence) { return to_json(sentence); })}};
}

Json to_json(const LintFinding &finding) {
  return {{"caseIds", list(finding.case_ids, 300, cut(36))},
          {"rule", clip(finding.rule, 64)},
          {"severity", finding.severity},
          {"sentence", clip(finding.sentence, 1000)},
          {"mend", clip(finding.mend, 1000)}};
}

Json to_json(const PlannedForm &form) {
  return {{"platform", form.platform},
          {"type", form.type},
          {"workId", form.work_id},
          {"workTitle", clip(form.work_title, 500)},
          {"recordNumber", nullable(form.record_number, 200)},
          {"reason", form.reason},
          {"proposed", form.proposed},
          {"because", clip(form.because, 500)},
          {"part", within(form.part, 1, 2000)},
          {"parts", within(form.parts, 1, 2000)},
          {"caseIds", list(form.case_ids, 300, cut(36))},
          {"filled", form.filled},
          {"blocks", within(form.blocks, 0, 100'000)},
          {"warnings", within(form.warnings, 0, 100'000)},
          {"notes", within(form.notes, 0, 100'000)}};
}

Json to_json(const SendingPace &pace) {
  return {{"formsToday", within(pace.forms_today, 0, 1'000'000)},
          {"linksToday", within(pace.links_today, 0, 10'000'000)},
          {"secondsPerForm", within(pace.seconds_per_form, 0, 86'400)},
          {"warnFrom", within(pace.warn_from, 0, 1'000'000)}};
}

Json to_json(const Guard &guard) {
  return {{"guard", guard.guard},
          {"level", guard.level},
          {"sentence", clip(guard.sentence, 500)},
          {"goesOn", guard.goes_on}};
}

Json to_json(const Rates &rates) {
  constexpr int kMost = 10'000'000;
  return {{"newest", within(rates.newest, 0, 1000)},
          {"upheldPercent", within(rates.upheld_percent, 0, 100)},
          {"byReason", list(rates.by_reason, 4, [](const ReasonRate &rate) {
             return Json{{"reason", rate.reason},
                         {"upheld", within(rate.upheld, 0, kMost)},
                         {"refused", within(rate.refused, 0, kMost)},
                         {"countered", within(rate.countered, 0, kMost)}};
           })}};
}

Json to_json(const FieldSource &one) {
  return {{"field", clip(one.field, 64)}, {"source", clip(one.source, 500)}};
}

Json to_json(const WrongComplaint &one) {
  return {{"complaintId", one.complaint_id},
          {"platform", clip(one.platform, 64)},
          {"reference", clip(one.reference, 200)},
          {"day", clip(one.day, 10)},
          {"workId", one.work_id},
          {"workTitle", clip(one.work_title, 500)},
          {"firstTitle", clip(one.first_title, 300)},
          {"caseIds", list(one.case_ids, 300, cut(36))},
          {"licensed", within(one.licensed, 0, 300)},
          {"notMine", within(one.not_mine, 0, 300)},
          {"since", clip(one.since, 40)},
          {"others", std::clamp<std::int64_t>(one.others, 0, 100'000)}};
}

/// Of what the seller says so many characters: a list holds the beginning.
Json to_json(const CounterNotice &one, std::size_t seller_says) {
  return {{"caseId", one.case_id},
          {"workId", one.work_id},
          {"workTitle", clip(one.work_title, 500)},
          {"title", clip(one.title, 300)},
          {"link", clip(one.link, 2048)},
          {"platform", clip(one.platform, 64)},
          {"reference", clip(one.reference, 200)},
          {"sentOn", clip(one.sent_on, 10)},
          {"noticedOn", clip(one.noticed_on, 10)},
          {"number", within(one.number, 1, 3)},
          {"note",
           {{"sellerSays", clip(one.note.seller_says, seller_says)},
            {"dueOn", nullable(one.note.due_on, 10)},
            {"licence", nullable(one.note.licence, 6)},
            {"stock", nullable(one.note.stock, 6)},
            {"earlier", nullable(one.note.earlier, 6)}}},
          {"due",
           {{"day", clip(one.due.day, 10)},
            {"isReminder", one.due.is_reminder},
            {"businessDays", within(one.due.business_days, -10'000, 10'000)},
            {"holidaysKnown", one.due.holidays_known}}},
          {"accepted", one.accepted}};
}

Json needed(const std::vector<NeededFact> &facts) {
  return list(facts, 32, [](const NeededFact &fact) {
    return Json{{"fact", clip(fact.fact, 64)}, {"sentence", clip(fact.sentence, 500)}};
  });
}

}  // namespace

Json body(const ComplaintDraftResult &result) {
  Json statement{{"en", clip(result.statement_en, 2000)}};
  if (!result.statement_zh.empty()) statement["zh"] = clip(result.statement_zh, 2000);
  Json draft{
      {"platform", result.platform},
      {"form", result.type == "store_front" ? "storefront" : "complaint"},
      {"iprType", "copyright"},
      {"work",
       {{"title", clip(result.work_title, 500)},
        {"recordNumber", nullable(result.record_number, 200)}}},
      {"complaintType", result.type},
      {"reason", {{"case", result.reason_case}, {"label", nullable(result.reason_label, 300)}}},
      {"links", list(result.links, 300, cut(2048))},
      {"statement", std::move(statement)},
      {"evidence", list(result.evidence, 5, [](const EvidenceFile &file) {
         return Json{{"file", clip(file.file, 255)}, {"bytes", file.bytes}};
       })}};
  Json answer{{"draft", std::move(draft)}, {"needed", needed(result.needed)}};
  answer["profileId"] = nullable(result.profile_id, 36);
  if (result.statements.empty()) return answer;
  answer["statements"] = list(result.statements, 3, [](const auto &one) { return to_json(one); });
  answer["mark"] = {{"en", clip(result.mark_en, 300)}, {"zh", clip(result.mark_zh, 300)}};
  answer["sources"] = list(result.sources, 32, [](const auto &one) { return to_json(one); });
  answer["because"] = clip(result.because, 500);
  answer["proposed"] = result.proposed;
  answer["findings"] = list(result.findings, 200, [](const auto &one) { return to_json(one); });
  return answer;
}

Json body(const ComplaintPlanResult &result) {
  return {{"forms", list(result.forms, 300, [](const auto &form) { return to_json(form); })},
          {"total", std::clamp<std::int64_t>(result.total, 0, 2000)},
          {"leftOut", list(result.left_out, 500,
                           [](const LeftOutCase &one) {
                             return Json{{"caseId", one.case_id},
                                         {"why", one.why},
                                         {"sentence", clip(one.sentence, 500)}};
                           })},
          {"pace", to_json(result.pace)},
          {"guards", list(result.guards, 2, [](const Guard &one) { return to_json(one); })},
          {"rates", to_json(result.rates)}};
}

Json body(const ComplaintReasonResult &result) {
  return {{"cases", std::clamp<std::int64_t>(result.cases, 1, 300)}};
}

Json body(const ComplaintGoOnResult &result) { return {{"guard", result.guard}}; }
Json body(const ComplaintImportResult &result) {
  return {{"moved", list(result.moved, 21,
                         [](const MovedCases &one) {
                           return Json{{"state", one.state},
                                       {"cases", std::clamp<std::int64_t>(one.cases, 0, 1000)}};
                         })},
          {"unchanged", within(result.unchanged, 0, 1000)},
          {"unknown", within(result.unknown, 0, 1000)},
          {"outOfCourse", within(result.out_of_course, 0, 1000)},
          {"unknownWords", list(result.unknown_words, 20, cut(200))}};
}

Json body(const ComplaintMistakeResult &result) {
  return {{"cases", std::clamp<std::int64_t>(result.cases, 1, 300)}};
}

Json body(const ComplaintWithdrawalsResult &result) {
  return {{"complaints", list(result.complaints, 40, [](const auto &one) { return to_json(one); })},
          {"total", std::clamp<std::int64_t>(result.total, 0, 1'000'000)},
          {"unconfirmed", std::clamp<std::int64_t>(result.unconfirmed, 0, 10'000'000)}};
}

Json body(const ComplaintWithdrawalResult &result) {
  return {{"complaintId", nullable(result.complaint_id, 36)},
          {"platform", clip(result.platform, 64)},
          {"reference", clip(result.reference, 200)},
          {"day", clip(result.day, 10)},
          {"workTitle", clip(result.work_title, 500)},
          {"caseIds", list(result.case_ids, 300, cut(36))},
          {"links", list(result.links, 300, cut(2048))},
          {"others", std::clamp<std::int64_t>(result.others, 0, 100'000)},
          {"statements", list(result.statements, 3, [](const auto &one) { return to_json(one); })},
          {"mark", {{"en", clip(result.mark_en, 300)}, {"zh", clip(result.mark_zh, 300)}}},
          {"sources", list(result.sources, 32, [](const auto &one) { return to_json(one); })},
          {"needed", needed(result.needed)},
          {"findings", list(result.findings, 200, [](const auto &one) { return to_json(one); })}};
}

Json body(const ComplaintNumberResult &result) {
  return {{"reference", clip(result.reference, 200)}};
}

Json body(const CounterListResult &result) {
  constexpr std::size_t kBeginning = 300;
  return {{"notices",
           list(result.notices, 40, [](const auto &one) { return to_json(one, kBeginning); })},
          {"total", std::clamp<std::int64_t>(result.total, 0, 1'000'000)}};
}

Json body(const CounterNoteResult &result) { return {{"number", within(result.number, 1, 3)}}; }

Json body(const CounterDraftResult &result) {
  return {{"notice", to_json(result.notice, 4000)},
          {"mayAnswer", result.may_answer},
          {"rejection", list(result.rejection, 3, [](const auto &one) { return to_json(one); })},
          {"mark", {{"en", clip(result.mark_en, 300)}, {"zh", clip(result.mark_zh, 300)}}},
          {"proofs", list(result.proofs, 2, [](const auto &one) { return to_json(one); })},
          {"missing", needed(result.missing)},
          {"findings", list(result.findings, 200, [](const auto &one) { return to_json(one); })}};
}

Json body(const ComplaintWordResult &result) {
  return {{"findings", list(result.findings, 20, [](const auto &one) { return to_json(one); })}};
}

}  // namespace counterproof::protocol
