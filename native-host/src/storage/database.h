// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/statement.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace counterproof::storage {

/// One connection to a SQLite file: WAL, synchronous FULL, foreign keys on. Several processes may
/// have the same file open; a writer waits up to kBusyTimeoutMs for the others. One thread at a
/// time; a second thread opens its own. Every failure is ErrorCode::storage_failed with a sentence.
class Database {
public:
  /// Creates the file (mode 0600) when it is missing; the folder must exist.
  static Result<Database> open(const std::filesystem::path &file);

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
  /// A whole copy of what is committed, written beside `file`, synced, then renamed to it.
  Status copy_to(const std::filesystem::path &file);

private:
  struct State;
  Statement prepared(std::string_view sql);
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

inline constexpr int kBusyTimeoutMs = 20'000;

}  // namespace counterproof::storage
