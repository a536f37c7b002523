// SPDX-License-Identifier: Apache-2.0
#include "storage/backups.h"

#include "base/clock.h"
#include "platform/file_lock.h"
#include "platform/private_folder.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace counterproof::storage {
namespace {

namespace fs = std::filesystem;

std::string_view word_of(BackupKind kind) {
  switch (kind) {
  case BackupKind::daily: return "daily-";
  case BackupKind::asked: return "asked-";
  case BackupKind::before_update: return "before-";
  case BackupKind::aside: return "aside-";
  }
  return "";
}

std::optional<BackupKind> kind_of(const std::string &name) {
  if (name.size() < 3 || name.compare(name.size() - 3, 3, ".db") != 0) return std::nullopt;
  for (const auto kind :
       {BackupKind::daily, BackupKind::asked, BackupKind::before_update, BackupKind::aside}) {
    if (name.rfind(word_of(kind), 0) == 0) return kind;
  }
  return std::nullopt;
}

std::int64_t utc_ms_of(fs::file_time_type time) {
  using std::chrono::duration_cast, std::chrono::milliseconds;
  const auto since_now = time - fs::file_time_type::clock::now();
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return duration_cast<milliseconds>(now).count() + duration_cast<milliseconds>(since_now).count();
}

/// 20261122 or 20261122-015301 out of 2026-11-22T01:53:01.120Z.
std::string stamp(std::int64_t utc_ms, bool with_time) {
  const auto text = to_rfc3339(utc_ms);
  std::string digits;
  for (const char letter : text.substr(0, with_time ? 19 : 10)) {
    if (letter == 'T') digits.push_back('-');
    if (letter >= '0' && letter <= '9') digits.push_back(letter);
  }
  return digits;
}

/// Of the daily copies, `newest` is the one just made. A day's copy is of the day in its name,
/// whatever the file's time says; one of a day to come was made before by a clock that was ahead
/// (or this one is behind), and goes before all others.
void sort_by_day(std::vector<BackupFile> &backups, const fs::path &newest) {
  std::sort(backups.begin(), backups.end(), [&](const BackupFile &a, const BackupFile &b) {
    const bool a_to_come = a.file > newest, b_to_come = b.file > newest;
    return a_to_come != b_to_come ? b_to_come : a.file > b.file;
  });
}

void remove_all_but(const std::vector<BackupFile> &backups, BackupKind kind, std::size_t kept) {
  std::error_code ignored;
  for (const auto &backup : backups) {
    if (backup.kind != kind) continue;
    if (kept > 0)
      --kept;
    else
      fs::remove(backup.file, ignored);
  }
}

Status copy_and_check(Database &database, const fs::path &file) {
  if (auto copied = database.copy_to(file); !copied) return copied;
  auto checked = check_backup(file);
  std::error_code ignored;
  if (!checked) fs::remove(file, ignored);
  return checked;
}

}  // namespace

std::vector<BackupFile> list_backups(const fs::path &backup_folder) {
  std::vector<BackupFile> found;
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(backup_folder, error)) {
    const auto kind = kind_of(entry.path().filename().string());
    if (!kind || !entry.is_regular_file(error)) continue;
    const auto time = entry.last_write_time(error);
    if (error) continue;
    found.push_back({entry.path(), *kind, utc_ms_of(time), entry.file_size(error)});
  }
  std::sort(found.begin(), found.end(), [](const BackupFile &a, const BackupFile &b) {
    return a.utc_ms != b.utc_ms ? a.utc_ms > b.utc_ms : a.file > b.file;
  });
  return found;
}

Result<bool> back_up_daily(Database &database, const fs::path &backup_folder, std::int64_t utc_ms) {
  const auto file = backup_folder / ("daily-" + stamp(utc_ms, false) + ".db");
  std::error_code error;
  if (fs::exists(file, error)) return false;
  // Somebody may have removed it by hand.
  if (auto made = platform::make_private_folder(backup_folder); !made)
    return tl::unexpected(made.error());
  const auto lock = platform::FileLock::try_take(backup_folder / "making.lock");
  if (!lock) return tl::unexpected(lock.error());
  if (!*lock || fs::exists(file, error)) return false;
  if (auto copied = copy_and_check(database, file); !copied) return tl::unexpected(copied.error());
  auto backups = list_backups(backup_folder);
  remove_all_but(backups, BackupKind::before_update, kBeforeUpdateKept);
  std::erase_if(backups, [](const auto &one) { return one.kind != BackupKind::daily; });
  sort_by_day(backups, file);
  remove_all_but(backups, BackupKind::daily, kDailyKept);
  return true;
}

Result<fs::path> back_up_now(Database &database, const fs::path &backup_folder, BackupKind kind,
                             std::int64_t utc_ms) {
  if (auto made = platform::make_private_folder(backup_folder); !made)
    return tl::unexpected(made.error());
  const std::string name = std::string(word_of(kind)) + stamp(utc_ms, true);
  auto file = backup_folder / (name + ".db");
  std::error_code error;
  for (int more = 2; fs::exists(file, error); ++more)
    file = backup_folder / (name + "-" + std::to_string(more) + ".db");
  if (auto copied = copy_and_check(database, file); !copied) return tl::unexpected(copied.error());
  return file;
}

Status check_backup(const fs::path &file) {
  const auto damaged = [&](const std::string &why) {
    return fail(ErrorCode::storage_failed,
                "This copy of the records is damaged: choose another one.",
                file.filename().string() + ": " + why);
  };
  auto copy = Database::open_at_rest(file);
  if (!copy) return damaged(copy.error().details);
  const auto damage = copy->find_damage(1);
  if (!damage) return tl::unexpected(damage.error());
  return damage->empty() ? Status() : damaged(damage->front());
}

}  // namespace counterproof::storage
