// SPDX-License-Identifier: Apache-2.0
// counterproof: the command line.
#include "app/commands/backup.h"
#include "app/commands/command_line.h"
#include "app/commands/decode.h"
#include "app/commands/doctor.h"
#include "app/commands/draft.h"
#include "app/commands/evidence.h"
#include "app/commands/examples.h"
#include "app/commands/export.h"
#include "app/commands/import.h"
#include "app/commands/index.h"
#include "app/commands/keep.h"
#include "app/commands/lint.h"
#include "app/commands/match.h"
#include "app/commands/register.h"
#include "app/commands/repair.h"
#include "app/commands/report.h"
#include "app/commands/restore.h"
#include "app/commands/same.h"
#include "app/commands/save.h"
#include "app/commands/status.h"
#include "app/commands/unregister.h"
#include "app/commands/verify.h"
#include "app/commands/wrong_words.h"
#include "base/log.h"
#include "platform/no_internet.h"

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

using namespace counterproof;

int main(int argc, char **argv) {
  // Before any thread; `doctor` says whether it holds.
  platform::forbid_internet();
  log::start("counterproof", {});
  CLI::App app("Counterproof finds copies of your art on marketplace pages.", "counterproof");
  app::CommandLine line;
  app.set_version_flag("--version", "counterproof " COUNTERPROOF_VERSION);
  app.add_option("--data", line.data, "The folder with your records");
  app.require_subcommand(1);
  app.fallthrough();
  app.footer(app::all_examples());
  app.failure_message(app::wrong_words);
  app::add_index(app, line);
  app::add_status(app, line);
  app::add_same(app, line);
  app::add_match(app, line);
  app::add_register(app, line);
  app::add_unregister(app, line);
  app::add_doctor(app, line);
  app::add_backup(app, line);
  app::add_restore(app, line);
  app::add_save(app, line);
  app::add_open(app, line);
  app::add_repair(app, line);
  app::add_verify(app, line);
  app::add_evidence(app, line);
  app::add_keep(app, line);
  app::add_report(app, line);
  app::add_export(app, line);
  app::add_import(app, line);
  app::add_decode(app, line);
  app::add_draft(app, line);
  app::add_lint(app, line);
  for (auto *command : app.get_subcommands([](CLI::App *) { return true; }))
    command->footer(app::examples_of(command->get_name()));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &error) {
    return app.exit(error);
  } catch (const std::exception &error) {
    std::cerr << "Something went wrong: " << error.what() << '\n';
    return 1;
  }
  return line.exit_code;
}
