// SPDX-License-Identifier: Apache-2.0
#include "app/commands/restore.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "app/commands/settle.h"
#include "base/clock.h"
#include "platform/folders.h"
#include "storage/backups.h"
#include "storage/restore.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <optional>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

enum Exit { kDone = 0, kNoSuchCopy = 2 };

const char *words_for(storage::BackupKind kind) {
  switch (kind) {
  case storage::BackupKind::daily: return "of the day";
  case storage::BackupKind::asked: return "made when you asked";
  case storage::BackupKind::before_update: return "before an update";
  case storage::BackupKind::aside: return "set aside";
  }
  return "";
}

std::string count_cases(const fs::path &file) {
  auto copy = storage::Database::open_at_rest(file);
  if (!copy) return "damaged";
  auto rows = copy->prepare("SELECT count(*) FROM cases");
  const auto row = rows.next();
  if (!row || !*row) return storage::check_backup(file) ? "no cases" : "damaged";
  return fmt::format("{} cases", rows.integer(0));
}

int list(const fs::path &backup_folder) {
  const auto backups = storage::list_backups(backup_folder);
  if (backups.empty()) {
    std::cout << "There is no copy of the records yet; one is made every day.\n";
    return kDone;
  }
  for (const auto &backup : backups)
    std::cout << fmt::format("{}  {}  {:<20} {:>10} KB  {}\n",
                             to_rfc3339(backup.utc_ms).substr(0, 16),
                             backup.file.filename().string(), words_for(backup.kind),
                             backup.bytes / 1000, count_cases(backup.file));
  std::cout
      << "Times are UTC. To put one back: counterproof restore NAME, or: counterproof restore "
         "newest\n";
  return kDone;
}

/// `newest` is the newest that is whole; what was set aside is taken by name only.
std::optional<fs::path> find_copy(const fs::path &backup_folder, const std::string &word) {
  for (const auto &backup : storage::list_backups(backup_folder)) {
    const bool fits = word == "newest" ? backup.kind != storage::BackupKind::aside &&
                                             storage::check_backup(backup.file).has_value()
                                       : backup.file.filename() == word;
    if (fits) return backup.file;
  }
  std::error_code error;
  if (word != "newest" && fs::is_regular_file(word, error)) return fs::absolute(word, error);
  return std::nullopt;
}

int put_back(const fs::path &data, const std::string &word) {
  const auto copy = find_copy(data / "backup", word);
  if (!copy)
    return refuse({ErrorCode::not_found,
                   "There is no such copy: counterproof restore shows those that there are.",
                   {}},
                  kNoSuchCopy);
  const auto aside = storage::restore(data, *copy, SystemClock().utc_ms());
  if (!aside) return refuse(aside.error());
  const auto settled = settle_records(data);
  if (!settled) return refuse(settled.error());
  std::cout << fmt::format("Your records are those of {} now: {} works, {} cases.\n",
                           copy->filename().string(), settled->works, settled->cases);
  if (!aside->empty())
    std::cout << "What stood there is kept as " << aside->filename().string()
              << " and can be put back the same way.\n";
  std::cout << "Works added since then are found again by: counterproof index FOLDER\n";
  return kDone;
}

}  // namespace

void add_restore(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "restore", "Show the copies of your records, or put one back (close your browsers first)");
  const auto word = std::make_shared<std::string>();
  command->add_option("copy", *word, "The name of a copy, a file, or: newest");
  command->callback([word, &line] {
    const auto data = platform::data_folder(line.data);
    if (!data)
      line.exit_code = refuse(data.error());
    else
      line.exit_code = word->empty() ? list(*data / "backup") : put_back(*data, *word);
  });
}

}  // namespace counterproof::app
