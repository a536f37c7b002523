// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/database.h"

namespace counterproof::storage {

/// A write transaction: takes the write lock at once (so that it cannot fail half way for want of
/// it), rolls back unless commit() was called and gave no error. When commit() returns without
/// error the rows are on the disk.
class Transaction {
public:
  static Result<Transaction> begin(Database &database);

  ~Transaction();
  Transaction(Transaction &&other) noexcept;
  Transaction &operator=(Transaction &&) = delete;

  Status commit();

private:
  explicit Transaction(Database &database) : database_(&database) {}
  Database *database_;
};

}  // namespace counterproof::storage
