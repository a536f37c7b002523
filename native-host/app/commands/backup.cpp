// SPDX-License-Identifier: Apache-2.0
#include "app/commands/backup.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "base/clock.h"
#include "platform/folders.h"
#include "storage/backups.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

int back_up(const fs::path &chosen_data) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!fs::exists(*data / "counterproof.db", error))
    return refuse({ErrorCode::not_found, "There are no records yet: nothing needs copying.", {}});
  auto records = storage::Database::open(*data / "counterproof.db");
  if (!records) return refuse(records.error());
  const auto copy = storage::back_up_now(*records, *data / "backup", storage::BackupKind::asked,
                                         SystemClock().utc_ms());
  if (!copy) return refuse(copy.error());
  std::cout << "Copied to " << copy->string() << '\n';
  return 0;
}

}  // namespace

void add_backup(CLI::App &app, CommandLine &line) {
  auto *command =
      app.add_subcommand("backup", "Copy your records now; a copy is made every day anyway");
  command->callback([&line] { line.exit_code = back_up(line.data); });
}

}  // namespace counterproof::app
