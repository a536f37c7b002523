// SPDX-License-Identifier: Apache-2.0
#include "storage/database.h"

#include "platform/durable_file.h"
#include "platform/private_folder.h"
#include "storage/statement_state.h"

#include <SQLiteCpp/Backup.h>
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace counterproof::storage {

struct Database::State {
  explicit State(const std::filesystem::path &file)
      : sqlite(file.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs) {}
  SQLite::Database sqlite;
};

namespace {

/// Changing a new file to WAL needs it alone for a moment, and SQLite does not wait for that by the
/// busy timeout when several processes open it at once.
void set_wal(SQLite::Database &sqlite) {
  constexpr auto kPause = std::chrono::milliseconds(10);
  for (int attempt = 1;; ++attempt) {
    try {
      sqlite.execAndGet("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception &exception) {
      if (exception.getErrorCode() != SQLITE_BUSY || attempt > kBusyTimeoutMs / 10) throw;
    }
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;

Result<Database> Database::open(const std::filesystem::path &file) {
  // SQLite gives -wal and -shm the mode of the main file.
  if (auto made = platform::make_private_file(file); !made) return tl::unexpected(made.error());
  try {
    auto state = std::make_unique<State>(file);
    set_wal(state->sqlite);
    state->sqlite.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                       "PRAGMA trusted_schema = OFF; PRAGMA journal_size_limit = 16777216;");
    return Database(std::move(state));
  } catch (const SQLite::Exception &exception) {
    return tl::unexpected(sqlite_error(exception.getExtendedErrorCode(), exception.what()));
  }
}

Statement Database::prepared(std::string_view sql) {
  auto state = std::make_unique<Statement::State>();
  try {
    state->sqlite.emplace(state_->sqlite, std::string(sql));
  } catch (const SQLite::Exception &exception) {
    state->keep(exception);
  }
  return Statement(std::move(state));
}

Status Database::execute(const std::string &sql) {
  try {
    state_->sqlite.exec(sql);
    return {};
  } catch (const SQLite::Exception &exception) {
    return tl::unexpected(sqlite_error(exception.getExtendedErrorCode(), exception.what()));
  }
}

Status Database::copy_to(const std::filesystem::path &file) {
  auto part = file;
  part += ".part";
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  if (auto made = platform::make_private_file(part); !made) return made;
  try {
    SQLite::Database copy(part.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup(copy, state_->sqlite).executeStep(-1);
  } catch (const SQLite::Exception &exception) {
    std::filesystem::remove(part, ignored);
    return tl::unexpected(sqlite_error(exception.getExtendedErrorCode(), exception.what()));
  }
  return platform::rename_durably(part, file);
}

}  // namespace counterproof::storage
