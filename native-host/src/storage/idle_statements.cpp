// SPDX-License-Identifier: Apache-2.0
#include "storage/idle_statements.h"

#include <exception>
#include <utility>

namespace counterproof::storage {

std::unique_ptr<SQLite::Statement> IdleStatements::take(std::string_view sql) {
  const auto found = statements_.find(sql);
  if (found == statements_.end()) return nullptr;
  auto statement = std::move(found->second);
  statements_.erase(found);
  return statement;
}

void IdleStatements::give_back(std::unique_ptr<SQLite::Statement> statement) noexcept {
  try {
    // Some pragmas do their work while they are compiled: each is compiled for itself.
    if (statement->getQuery().rfind("PRAGMA", 0) == 0) return;
    if (statement->tryReset() != 0) return;
    statement->clearBindings();
    if (statements_.size() >= kMost) statements_.clear();
    auto sql = statement->getQuery();
    statements_.emplace(std::move(sql), std::move(statement));
  } catch (const std::exception &) {
    // It is compiled anew next time.
    return;
  }
}

}  // namespace counterproof::storage
