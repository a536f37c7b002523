// SPDX-License-Identifier: Apache-2.0
#include "app/commands/record_checks.h"

#include "app/commands/kept_words.h"
#include "base/clock.h"
#include "portfolio/kept_files.h"
#include "service/records.h"
#include "storage/backups.h"

#include <fmt/format.h>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;
using protocol::Check;

constexpr std::uintmax_t kLittleRoom = 200'000'000;
constexpr auto kRepair = "Close your browsers, then: counterproof repair";

Check check_database(const fs::path &file) {
  auto database = storage::Database::open(file);
  if (!database) return {"database", false, database.error().message, kRepair};
  const auto damage = database->find_damage();
  if (!damage) return {"database", false, damage.error().message, kRepair};
  if (!damage->empty())
    return {
        "database", false,
        fmt::format("The records are damaged in {} places: {}", damage->size(), damage->front()),
        kRepair};
  return {"database", true, "The database is whole.", {}};
}

Check check_counts(service::Records::Open &records) {
  const auto standing = records.portfolio.standing();
  const auto cases = records.cases.count();
  if (!standing || !cases)
    return {"records", false, (standing ? cases.error() : standing.error()).message, kRepair};
  return {"records", true,
          fmt::format("{} works can be found, {} cases are stored.", standing->works, *cases),
          standing->works == 0 ? "Add your works: counterproof index FOLDER" : ""};
}

Check check_ledger(service::Records::Open &records) {
  const auto chain = records.cases.verify_chain();
  if (!chain) return {"ledger", false, chain.error().message, kRepair};
  if (!chain->intact)
    return {"ledger", false,
            fmt::format("The ledger does not fit together at entry {}: {}.", chain->broken_at,
                        chain->why),
            "Put back a copy from before that: counterproof restore"};
  return {"ledger", true, fmt::format("The ledger's {} entries fit together.", chain->entries), {}};
}

Check check_files(service::Records::Open &records) {
  const auto files = portfolio::check_kept_files(records.store, false);
  if (!files) return {"files", false, files.error().message, kRepair};
  if (files->works > 0)
    return {"files", false,
            fmt::format("Of {} works, files are missing ({}) or damaged ({}).", files->works,
                        files->missing, files->damaged),
            "Have them made again: counterproof repair"};
  return {"files", true, fmt::format("All {} files of your works are whole.", files->good), {}};
}

Check check_kept(service::Records::Open &records) {
  const auto kept = cases::check_kept_blobs(records.store);
  if (!kept) return {"kept", false, kept.error().message, kRepair};
  return {"kept", kept->all_whole(), kept_words(*kept), kept->all_whole() ? "" : kKeptAdvice};
}

Check check_backups(const fs::path &data) {
  std::size_t good = 0;
  std::string damaged;
  for (const auto &backup : storage::list_backups(data / "backup")) {
    // What was set aside because it was damaged may be so.
    if (backup.kind == storage::BackupKind::aside) continue;
    if (storage::check_backup(backup.file))
      ++good;
    else
      damaged = backup.file.string();
  }
  if (!damaged.empty())
    return {"backups", false, "A copy of the records is damaged: " + damaged + ".",
            "Remove it and make a new one: counterproof backup"};
  if (good == 0)
    return {"backups", true, "There is no copy of the records yet; one is made every day.", {}};
  return {"backups", true, fmt::format("{} copies of the records can be put back.", good), {}};
}

Check check_room(const fs::path &data) {
  std::error_code error;
  const auto space = fs::space(data, error);
  if (error || space.available >= kLittleRoom)
    return {"room", true, "There is room on the disk.", {}};
  return {"room", false,
          fmt::format("The disk of {} is nearly full: {} MB are left.", data.string(),
                      space.available / 1'000'000),
          "Free some space, so that nothing you confirm is refused."};
}

}  // namespace

std::vector<Check> check_records(const fs::path &data) {
  std::error_code error;
  if (!fs::exists(data / "counterproof.db", error))
    return {{"records", true, "No pictures were added yet.",
             "Add your works: counterproof index FOLDER"}};
  std::vector<Check> checks{check_database(data / "counterproof.db")};
  if (checks.front().ok) {
    const SystemClock clock;
    service::Records records(data, clock);
    const auto open = records.open();
    if (open) {
      checks.push_back(check_counts(**open));
      checks.push_back(check_ledger(**open));
      checks.push_back(check_files(**open));
      checks.push_back(check_kept(**open));
    } else {
      checks.push_back({"records", false, open.error().message, {}});
    }
  }
  checks.push_back(check_backups(data));
  checks.push_back(check_room(data));
  return checks;
}

}  // namespace counterproof::app
