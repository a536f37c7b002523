// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection.h"
#include "storage/idle_statements.h"
#include "storage/sqlite_error.h"
#include "storage/statement.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>
#include <optional>
#include <utility>

namespace counterproof::storage {

/// Inside of a Statement; for this room's sources only.
struct Statement::State {
  State(SQLite::Database &its_database, IdleStatements &its_home)
      : database(&its_database), idle(&its_home) {}
  ~State() {
    if (sqlite && !error) idle->give_back(std::move(sqlite));
  }
  State(const State &) = delete;
  State &operator=(const State &) = delete;

  std::unique_ptr<SQLite::Statement> sqlite;
  std::optional<Error> error;
  int bound = 0;
  SQLite::Database *database;
  IdleStatements *idle;

  void keep(const SQLite::Exception &exception) {
    if (error) return;
    const int code = code_of(exception);
    error = sqlite_error(with_reason(database->getHandle(), code), exception.what());
  }
};

}  // namespace counterproof::storage
