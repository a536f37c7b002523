// SPDX-License-Identifier: Apache-2.0
#include "storage/database.h"

#include "platform/durable_file.h"
#include "platform/private_folder.h"
#include "storage/connection.h"
#include "storage/statement_state.h"

#include <SQLiteCpp/Backup.h>
#include <optional>
#include <sqlite3.h>

namespace counterproof::storage {

struct Database::State {
  explicit State(const std::filesystem::path &file) : connection(file) {}
  std::optional<Connection> connection;
  std::optional<SQLite::Database> at_rest;
  std::optional<std::int64_t> version;
  /// Last, so that they go first.
  IdleStatements idle;

  State() = default;
  SQLite::Database &sqlite() { return connection ? connection->sqlite() : *at_rest; }
};

namespace {

tl::unexpected<Error> refused(const SQLite::Exception &exception, SQLite::Database *at = nullptr) {
  const int code = code_of(exception);
  return tl::unexpected(
      sqlite_error(at ? with_reason(at->getHandle(), code) : code, exception.what()));
}

/// All pages at once: a source in WAL is read as it stood at the start.
void copy_pages(SQLite::Database &into, SQLite::Database &from) {
  SQLite::Backup backup(into, from);
  const int ended = backup.executeStep(-1);
  if (ended != SQLITE_DONE) throw SQLite::Exception("the copy was not finished", ended);
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
    return Database(std::make_unique<State>(file));
  } catch (const SQLite::Exception &exception) {
    return refused(exception);
  }
}

Result<Database> Database::open_at_rest(const std::filesystem::path &file) {
  try {
    auto state = std::make_unique<State>();
    state->at_rest.emplace(address_at_rest(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    state->at_rest->exec("PRAGMA trusted_schema = OFF");
    return Database(std::move(state));
  } catch (const SQLite::Exception &exception) {
    return refused(exception);
  }
}

Statement Database::prepared(std::string_view sql) {
  auto state = std::make_unique<Statement::State>(state_->sqlite(), state_->idle);
  try {
    state->sqlite = state_->idle.take(sql);
    if (!state->sqlite)
      state->sqlite = std::make_unique<SQLite::Statement>(state_->sqlite(), std::string(sql));
  } catch (const SQLite::Exception &exception) {
    state->keep(exception);
  }
  return Statement(std::move(state));
}

Status Database::execute(const std::string &sql) {
  try {
    state_->sqlite().exec(sql);
    return {};
  } catch (const SQLite::Exception &exception) {
    return refused(exception, &state_->sqlite());
  }
}

Status Database::begin() {
  try {
    state_->sqlite().exec("BEGIN IMMEDIATE");
  } catch (const SQLite::Exception &exception) {
    return refused(exception, &state_->sqlite());
  }
  if (state_->version) {
    auto version = prepare("PRAGMA user_version");
    const auto row = version.next();
    if (!row || !*row || version.integer(0) != *state_->version) {
      static_cast<void>(execute("ROLLBACK"));
      if (!row) return tl::unexpected(row.error());
      return fail(ErrorCode::incompatible, "Counterproof was updated: restart this browser.");
    }
  }
  if (state_->connection) state_->connection->checkpoint_when_long();
  return {};
}

void Database::expect_version(std::int64_t user_version) { state_->version = user_version; }

Status Database::copy_to(const std::filesystem::path &file) {
  auto part = file;
  part += ".part";
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  if (auto made = platform::make_private_file(part); !made) return made;
  try {
    SQLite::Database copy(part.string(), SQLite::OPEN_READWRITE);
    copy_pages(copy, state_->sqlite());
  } catch (const SQLite::Exception &exception) {
    std::filesystem::remove(part, ignored);
    return refused(exception);
  }
  return platform::rename_durably(part, file);
}

Status Database::replace_by(const std::filesystem::path &file) {
  try {
    SQLite::Database source(address_at_rest(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    copy_pages(state_->sqlite(), source);
    return {};
  } catch (const SQLite::Exception &exception) {
    return refused(exception, &state_->sqlite());
  }
}

Result<std::vector<std::string>> Database::find_damage(int most) {
  std::vector<std::string> found;
  auto lines = prepare("SELECT * FROM pragma_integrity_check(?)", most);
  for (;;) {
    const auto row = lines.next();
    // A file too damaged to be checked is a finding, not a failure of the check.
    if (!row) return std::vector<std::string>{row.error().details};
    if (!*row) break;
    if (lines.text(0) != "ok") found.push_back(lines.text(0));
  }
  auto dangling = prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1");
  for (;;) {
    const auto row = dangling.next();
    if (!row) return std::vector<std::string>{row.error().details};
    if (!*row) return found;
    found.push_back(std::to_string(dangling.integer(1)) + " rows of " + dangling.text(0) +
                    " name a row that is not there");
  }
}

}  // namespace counterproof::storage
