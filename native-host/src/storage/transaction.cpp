// SPDX-License-Identifier: Apache-2.0
#include "storage/transaction.h"

#include <utility>

namespace counterproof::storage {

Result<Transaction> Transaction::begin(Database &database) {
  if (auto begun = database.begin(); !begun) return tl::unexpected(begun.error());
  return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  // A failed COMMIT may have rolled back already; the second ROLLBACK then only says so.
  if (database_) static_cast<void>(database_->execute("ROLLBACK"));
}

Status Transaction::commit() {
  auto committed = database_->execute("COMMIT");
  if (committed) database_ = nullptr;
  return committed;
}

}  // namespace counterproof::storage
