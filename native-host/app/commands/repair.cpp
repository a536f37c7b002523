// SPDX-License-Identifier: Apache-2.0
#include "app/commands/repair.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "base/clock.h"
#include "platform/folders.h"
#include "portfolio/kept_files.h"
#include "service/records.h"
#include "storage/left_behind.h"
#include "storage/restore.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

bool is_whole(const fs::path &file) {
  auto database = storage::Database::open(file);
  if (!database) return false;
  const auto damage = database->find_damage(1);
  return damage && damage->empty();
}

Status mend_database(const fs::path &data, std::int64_t utc_ms) {
  const auto repaired = storage::repair(data, {portfolio::schema(), cases::schema()}, utc_ms);
  if (!repaired) return tl::unexpected<Error>(repaired.error());
  const auto &salvaged = repaired->salvaged;
  std::cout << fmt::format("The records were damaged and are made anew: {} rows, {} of them from "
                           "copies.\n",
                           salvaged.rows, salvaged.from_backups);
  if (salvaged.dangling > 0)
    std::cout << fmt::format("{} rows had to be left out: what they belong to is lost.\n",
                             salvaged.dangling);
  std::cout << "The damaged records are kept as " << repaired->aside.filename().string() << ".\n";
  return {};
}

int mend(const fs::path &chosen_data) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  const auto file = *data / "counterproof.db";
  std::error_code error;
  if (!fs::exists(file, error)) {
    std::cout << "There are no records yet: nothing needs repair.\n";
    return 0;
  }
  if (auto free = storage::nobody_uses(*data); !free) return refuse(free.error());
  storage::remove_left_behind(*data);
  const SystemClock clock;
  const bool was_whole = is_whole(file);
  if (!was_whole) {
    if (auto mended = mend_database(*data, clock.utc_ms()); !mended) return refuse(mended.error());
  }
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  const auto mended = portfolio::mend_state((*open)->store.database);
  if (!mended) return refuse(mended.error());
  if (was_whole && *mended)
    std::cout << "The portfolio's count of changes was lost and is made anew.\n";
  if (!was_whole) {
    if (auto forgotten = (*open)->entry_files.forget_waiting(); !forgotten)
      return refuse(forgotten.error());
  }
  if (!was_whole || *mended) {
    if (auto renewed = portfolio::renew_id((*open)->store.database); !renewed)
      return refuse(renewed.error());
  }
  const auto files = portfolio::check_kept_files((*open)->store, true);
  if (!files) return refuse(files.error());
  if (files->works > 0)
    std::cout << fmt::format("The files of {} works were missing or damaged: their pictures are "
                             "read again the next time your browser is open.\n",
                             files->works);
  const auto chain = (*open)->cases.verify_chain();
  if (!chain) return refuse(chain.error());
  if (!chain->intact) {
    std::cout << fmt::format("The ledger does not fit together at entry {}: {}. An older copy may: "
                             "counterproof restore\n",
                             chain->broken_at, chain->why);
    return 3;
  }
  if (was_whole && !*mended && files->works == 0)
    std::cout << "The records are whole: nothing needed repair.\n";
  return 0;
}

}  // namespace

void add_repair(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "repair", "Mend damaged records from what is left and from the copies (close your browsers "
                "first)");
  command->callback([&line] { line.exit_code = mend(line.data); });
}

}  // namespace counterproof::app
