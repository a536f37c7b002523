// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection.h"
#include "storage/sqlite_error.h"
#include "storage/statement.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>

namespace counterproof::storage {

/// Inside of a Statement; for this room's sources only.
struct Statement::State {
  std::optional<SQLite::Statement> sqlite;
  std::optional<Error> error;
  int bound = 0;
  SQLite::Database *database = nullptr;

  void keep(const SQLite::Exception &exception) {
    if (error) return;
    const int code = code_of(exception);
    error =
        sqlite_error(database ? with_reason(database->getHandle(), code) : code, exception.what());
  }
};

}  // namespace counterproof::storage
