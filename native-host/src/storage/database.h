// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/statement.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::storage {

/// One connection to a SQLite file: WAL, synchronous FULL, foreign keys on. Several processes may
/// have the same file open; a writer waits up to 20 seconds for the others. One thread at a
/// time; a second thread opens its own. Every failure is ErrorCode::storage_failed with a sentence.
class Database {
public:
  /// Creates the file (mode 0600) when it is missing; the folder must exist.
  static Result<Database> open(const std::filesystem::path &file);
  /// A file that nobody writes, such as a backup: nothing is made beside it.
  static Result<Database> open_at_rest(const std::filesystem::path &file);

  ~Database();
  Database(Database &&) noexcept;
  Database &operator=(Database &&) noexcept;

  /// The statement with `values` bound to its first question marks.
  template <class... T> Statement prepare(std::string_view sql, const T &...values) {
    Statement statement = prepared(sql);
    (statement.bind(values), ...);
    return statement;
  }
  /// One or more statements without values.
  Status execute(const std::string &sql);
  /// A whole copy of what is committed, written beside `file`, synced, then renamed to it. Others
  /// may write meanwhile.
  Status copy_to(const std::filesystem::path &file);
  /// Takes over all that stands in the database `file`, in one transaction: other processes see
  /// either the rows of before or those of `file`.
  Status replace_by(const std::filesystem::path &file);
  /// What SQLite's own check and the references between tables find wrong, at most `most` lines;
  /// none when all is well. Reads everything: seconds on records of a gigabyte.
  Result<std::vector<std::string>> find_damage(int most = 20);
  /// From now on a write transaction is refused (ErrorCode::incompatible) when the file's
  /// user_version is another: a newer program has changed the tables meanwhile.
  void expect_version(std::int64_t user_version);

private:
  friend class Transaction;
  struct State;
  Status begin();
  Statement prepared(std::string_view sql);
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace counterproof::storage
