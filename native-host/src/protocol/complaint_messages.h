// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about complaints and the works' records on the portals, as protocol/schemas has
/// them, one for one; part of messages.h.
namespace counterproof::protocol {

// What is asked.

struct ComplaintDraftParams {
  std::vector<std::string> case_ids;
};
/// Without ids: all that wait.
struct ComplaintPlanParams {
  std::optional<std::vector<std::string>> case_ids;
};
/// reason: R1, R2 or R3.
struct ComplaintReasonParams {
  std::string request_key;
  std::vector<std::string> case_ids;
  std::string reason;
};
/// guard: pace or good_faith.
struct ComplaintGoOnParams {
  std::string request_key, guard, words;
};
struct PortalRow {
  std::string reference, link, word, why;
};
struct ComplaintImportParams {
  std::string request_key;
  std::vector<PortalRow> rows;
};
/// answer: licensed, not_mine or mine.
struct ComplaintMistakeParams {
  std::string request_key;
  std::vector<std::string> case_ids;
  std::string answer;
};
struct ComplaintWithdrawalsParams {};
struct ComplaintWithdrawalParams {
  std::vector<std::string> case_ids;
};
struct ComplaintNumberParams {
  std::string request_key, complaint_id, reference;
};
/// licence, stock, earlier: no, yes or unsure; none while not answered.
struct CounterNote {
  std::string seller_says;
  std::optional<std::string> due_on, licence, stock, earlier;
};
struct CounterListParams {};
struct CounterNoteParams {
  std::string request_key, case_id;
  int number = 1;
  CounterNote note;
};
struct CounterDraftParams {
  std::string case_id;
};
/// language: en or zh; scope: work or all. Without a text: back to ours.
struct ComplaintWordParams {
  std::string request_key;
  std::vector<std::string> case_ids;
  std::string sentence, language, scope;
  std::optional<std::string> text;
};

// What is answered.

struct EvidenceFile {
  std::string file;
  std::int64_t bytes = 0;
};
struct NeededFact {
  std::string fact;
  std::string sentence;
};
/// standing: in_use, taken_back or unfit.
struct SentenceWording {
  std::string language, scope, standing, text;
};
/// With a name the artist can change the wording.
struct StatementSentence {
  std::string en, zh;
  std::vector<std::string> sources;
  std::string name = {};
  std::vector<SentenceWording> yours = {};
};
struct Statement {
  int limit = 0;
  std::string en, zh;
  std::vector<StatementSentence> sentences;
};
struct FieldSource {
  std::string field, source;
};
/// Of these cases, or of none when it is about the one who files. severity: block, warn or note.
struct LintFinding {
  std::vector<std::string> case_ids;
  std::string rule, severity, sentence, mend;
};
struct ComplaintDraftResult {
  std::string platform;
  std::string work_title;
  std::optional<std::string> record_number;
  std::string reason_case;
  std::optional<std::string> reason_label;
  std::vector<std::string> links;
  std::string statement_en;
  std::vector<EvidenceFile> evidence;
  std::vector<NeededFact> needed;
  std::string type = "product_listing";
  std::string statement_zh = {};
  std::vector<Statement> statements = {};
  std::string mark_en = {}, mark_zh = {};
  std::vector<FieldSource> sources = {};
  std::string because = {};
  bool proposed = false;
  std::vector<LintFinding> findings = {};
  /// Who files, by its profile.
  std::optional<std::string> profile_id = {};
};
struct PlannedForm {
  std::string platform, type, work_id, work_title;
  std::optional<std::string> record_number;
  std::string reason;
  bool proposed = false;
  std::string because;
  int part = 1, parts = 1;
  std::vector<std::string> case_ids;
  bool filled = false;
  int blocks = 0, warnings = 0, notes = 0;
};
/// why: answers, address, work, twice, open or allowed.
struct LeftOutCase {
  std::string case_id, why, sentence;
};
struct SendingPace {
  int forms_today = 0, links_today = 0, seconds_per_form = 0, warn_from = 0;
};
/// guard: pace or good_faith; level: warn or pause.
struct Guard {
  std::string guard, level, sentence;
  bool goes_on = false;
};
struct ReasonRate {
  std::string reason;
  int upheld = 0, refused = 0, countered = 0;
};
struct Rates {
  int newest = 0, upheld_percent = 100;
  std::vector<ReasonRate> by_reason;
};
struct ComplaintPlanResult {
  std::vector<PlannedForm> forms;
  std::int64_t total = 0;
  std::vector<LeftOutCase> left_out;
  SendingPace pace;
  std::vector<Guard> guards = {};
  Rates rates = {};
};
struct ComplaintReasonResult {
  std::int64_t cases = 0;
};
struct ComplaintGoOnResult {
  std::string guard;
};
struct MovedCases {
  std::string state;
  std::int64_t cases = 0;
};
struct ComplaintImportResult {
  std::vector<MovedCases> moved;
  int unchanged = 0, unknown = 0, out_of_course = 0;
  std::vector<std::string> unknown_words;
};
struct ComplaintMistakeResult {
  std::int64_t cases = 0;
};
/// Of `case_ids` so many were answered licensed and not_mine; `others` of the complaint stand.
struct WrongComplaint {
  std::string complaint_id, platform, reference, day, work_id, work_title, first_title;
  std::vector<std::string> case_ids;
  int licensed = 0, not_mine = 0;
  /// When the newest of these answers was given.
  std::string since;
  std::int64_t others = 0;
};
struct ComplaintWithdrawalsResult {
  std::vector<WrongComplaint> complaints;
  std::int64_t total = 0, unconfirmed = 0;
};
struct ComplaintWithdrawalResult {
  std::optional<std::string> complaint_id;
  std::string platform, reference, day, work_title;
  std::vector<std::string> case_ids, links;
  std::int64_t others = 0;
  std::vector<Statement> statements;
  std::string mark_en, mark_zh;
  std::vector<FieldSource> sources;
  std::vector<NeededFact> needed;
  std::vector<LintFinding> findings;
};
struct ComplaintNumberResult {
  std::string reference;
};
struct CounterDue {
  std::string day;
  bool is_reminder = false;
  int business_days = 0;
  bool holidays_known = true;
};
struct CounterNotice {
  std::string case_id, work_id, work_title, title, link, platform, reference, sent_on, noticed_on;
  int number = 1;
  CounterNote note;
  CounterDue due;
  bool accepted = false;
};
struct CounterListResult {
  std::vector<CounterNotice> notices;
  std::int64_t total = 0;
};
struct CounterNoteResult {
  int number = 1;
};
struct CounterDraftResult {
  CounterNotice notice;
  bool may_answer = false;
  std::vector<Statement> rejection;
  std::string mark_en, mark_zh;
  std::vector<StatementSentence> proofs;
  std::vector<NeededFact> missing;
  std::vector<LintFinding> findings;
};
/// Not kept when something was found.
struct ComplaintWordResult {
  std::vector<LintFinding> findings;
};

}  // namespace counterproof::protocol
