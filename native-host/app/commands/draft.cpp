// SPDX-License-Identifier: Apache-2.0
#include "app/commands/draft.h"

#include "app/commands/case_file.h"
#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "base/china_day.h"
#include "base/clock.h"
#include "cases/canonical_json.h"
#include "complaints/documents.h"
#include "complaints/draft_forms.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>

namespace counterproof::app {
namespace {

using cases::Canonical;
using complaints::DocumentKind;

struct Wanted {
  std::string file;
  std::string today;
  std::string document;
  std::string reference;
  bool without_account = false;
};

const std::map<std::string, DocumentKind> kDocuments{{"claim", DocumentKind::claim},
                                                     {"authorisation", DocumentKind::authorisation},
                                                     {"dmca", DocumentKind::dmca},
                                                     {"dsa", DocumentKind::dsa},
                                                     {"withdrawal", DocumentKind::withdrawal}};

Canonical texts(const std::vector<std::string> &values) {
  Canonical::List list;
  for (const auto &value : values)
    list.push_back({value});
  return {std::move(list)};
}

Canonical optional_text(const std::optional<std::string> &value) {
  return value ? Canonical{*value} : Canonical{};
}

Canonical needed(const std::vector<complaints::Needed> &facts) {
  Canonical::List list;
  for (const auto &fact : facts)
    list.push_back({Canonical::Object{{"fact", {fact.fact}}, {"sentence", {fact.sentence}}}});
  return {std::move(list)};
}

Canonical statement(const complaints::Statement &one) {
  Canonical::List sentences;
  for (const auto &sentence : one.sentences)
    sentences.push_back({Canonical::Object{
        {"en", {sentence.en}}, {"zh", {sentence.zh}}, {"sources", texts(sentence.sources)}}});
  return {Canonical::Object{{"limit", {std::int64_t{one.limit}}},
                            {"en", {one.text}},
                            {"zh", {one.zh}},
                            {"sentences", {std::move(sentences)}}}};
}

Canonical form(const complaints::DraftedForm &drafted, bool without_account) {
  const auto &part = drafted.form;
  Canonical::List statements, evidence;
  for (const auto &one : drafted.statements)
    statements.push_back(statement(one));
  for (const auto &file : drafted.evidence)
    evidence.push_back({Canonical::Object{{"file", {file.file}}, {"bytes", {file.bytes}}}});
  const std::string kind = without_account              ? "no_account"
                           : part.type == "store_front" ? "storefront"
                                                        : "complaint";
  // The shortest fits every box.
  const auto shortest =
      drafted.statements.empty() ? complaints::Statement{} : drafted.statements.front();
  const auto mark = complaints::machine_mark();
  return {Canonical::Object{
      {"platform", {part.platform}},
      {"form", {kind}},
      {"iprType", {std::string("copyright")}},
      {"work",
       {Canonical::Object{{"id", {part.work_id}},
                          {"title", {drafted.work_title}},
                          {"recordNumber", optional_text(drafted.record_number)}}}},
      {"complaintType", {part.type}},
      {"reason",
       {Canonical::Object{{"case", {std::string(to_word(part.reason))}},
                          {"label", {}},
                          {"proposed", {part.is_proposed}},
                          {"because", {part.because}}}}},
      {"listings", texts(part.listings)},
      {"links", texts(part.links)},
      {"part", {std::int64_t{part.part}}},
      {"parts", {std::int64_t{part.parts}}},
      {"statement", {Canonical::Object{{"en", {shortest.text}}, {"zh", {shortest.zh}}}}},
      {"statements", {std::move(statements)}},
      {"mark", {Canonical::Object{{"en", {mark.en}}, {"zh", {mark.zh}}}}},
      {"evidence", {std::move(evidence)}},
      {"needed", needed(drafted.needed)}}};
}

Canonical::List told(const std::vector<complaints::LeftOut> &left_out) {
  Canonical::List list;
  for (const auto &left : left_out)
    list.push_back({Canonical::Object{
        {"listing", {left.listing}}, {"why", {left.why}}, {"sentence", {left.sentence}}}});
  return list;
}

int tell_forms(const complaints::RecordFacts &record, bool without_account) {
  const auto drafted = complaints::draft_forms(record, !without_account);
  Canonical::List forms;
  for (const auto &one : drafted.forms)
    forms.push_back(form(one, without_account));
  std::cout << cases::to_canonical_json({Canonical::Object{{"forms", {std::move(forms)}},
                                                           {"leftOut", {told(drafted.left_out)}}}})
            << '\n';
  return 0;
}

int tell_documents(const complaints::RecordFacts &record, const Wanted &wanted,
                   const std::string &today) {
  const auto kind = kDocuments.find(wanted.document);
  if (kind == kDocuments.end() || record.profiles.empty()) {
    std::cerr << (record.profiles.empty()
                      ? "A document needs a profile of the one who signs.\n"
                      : "Known documents: claim, authorisation, dmca, dsa, withdrawal.\n");
    return 2;
  }
  const auto reference = wanted.reference.empty() ? std::nullopt : std::optional(wanted.reference);
  Canonical::List documents;
  for (const auto &[work, listings] : complaints::document_subjects(kind->second, record)) {
    const auto document = complaints::write_document(kind->second, work, listings,
                                                     record.profiles.front(), today, reference);
    if (!document) return refuse(document.error());
    documents.push_back({Canonical::Object{{"kind", {wanted.document}},
                                           {"work", {work.id}},
                                           {"text", {document->text}},
                                           {"needed", needed(document->needed)}}});
  }
  Canonical::Object answer{{"documents", {std::move(documents)}}};
  if (complaints::complains(kind->second))
    answer.emplace_back("leftOut", Canonical{told(complaints::split_into_forms(record).left_out)});
  std::cout << cases::to_canonical_json({std::move(answer)}) << '\n';
  return 0;
}

int tell_draft(const Wanted &wanted) {
  const auto record = read_case_file(wanted.file);
  if (!record) return refuse(record.error());
  if (wanted.document.empty()) return tell_forms(*record, wanted.without_account);
  return tell_documents(*record, wanted,
                        wanted.today.empty() ? to_date(china_day_of(SystemClock().utc_ms()))
                                             : wanted.today);
}

}  // namespace

void add_draft(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand("draft", "Sort listings into complaint forms and write their "
                                              "statements, each sentence with its sources");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("CASES.json", wanted->file, "Works, listings and profiles, as exported")
      ->required();
  command->add_flag("--without-account", wanted->without_account,
                    "For the form without an account: ten links each");
  command->add_option("--document", wanted->document,
                      "A document instead: claim, authorisation, dmca, dsa or withdrawal");
  command->add_option("--reference", wanted->reference, "Of the complaint that is withdrawn");
  command->add_option("--today", wanted->today, "The day on the document, YYYY-MM-DD; else today");
  command->callback([&line, wanted] { line.exit_code = tell_draft(*wanted); });
}

}  // namespace counterproof::app
