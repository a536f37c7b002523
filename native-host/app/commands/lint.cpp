// SPDX-License-Identifier: Apache-2.0
#include "app/commands/lint.h"

#include "app/commands/case_file.h"
#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "base/china_day.h"
#include "base/clock.h"
#include "cases/canonical_json.h"
#include "complaints/lint.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

using cases::Canonical;

struct Wanted {
  std::string file;
  std::string today;
};

int tell_findings(const Wanted &wanted) {
  const auto record = read_case_file(wanted.file);
  if (!record) return refuse(record.error());
  const auto today =
      wanted.today.empty() ? to_date(china_day_of(SystemClock().utc_ms())) : wanted.today;
  Canonical::List findings;
  for (const auto &finding : complaints::lint(*record, today)) {
    const Canonical listing = finding.listing.empty() ? Canonical{} : Canonical{finding.listing};
    findings.push_back({Canonical::Object{{"listing", listing},
                                          {"rule", {finding.rule}},
                                          {"severity", {std::string(to_word(finding.severity))}},
                                          {"sentence", {finding.sentence}},
                                          {"mend", {finding.mend}}}});
  }
  std::cout << cases::to_canonical_json({Canonical::Object{{"findings", {std::move(findings)}}}})
            << '\n';
  return 0;
}

}  // namespace

void add_lint(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand("lint", "Say what would make a complaint fail, before it is "
                                             "filled in, and how to mend it");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("CASES.json", wanted->file, "Works, listings and profiles, as exported")
      ->required();
  command->add_option("--today", wanted->today, "The day to check for, YYYY-MM-DD; else today");
  command->callback([&line, wanted] { line.exit_code = tell_findings(*wanted); });
}

}  // namespace counterproof::app
