// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::storage {

/// One prepared SQL statement, made by Database::prepare. Values are bound in order, one bind() a
/// question mark; the first error is kept and given by next() or run(), so that calls can be
/// chained:
///
///   auto rows = database.prepare("SELECT title FROM works WHERE id = ?", id);
///   auto row = rows.next();  // Result<bool>: true = a row, false = no more
///
/// Text must be UTF-8. Columns are counted from 0 and may be read after next() gave true. Must not
/// outlive its Database.
class Statement {
public:
  ~Statement();
  Statement(Statement &&) noexcept;
  Statement &operator=(Statement &&) noexcept;

  Statement &bind(std::int64_t value);
  Statement &bind(std::string_view text);
  Statement &bind(ByteView bytes);
  Statement &bind_null();
  /// None is NULL.
  template <class T> Statement &bind(const std::optional<T> &value) {
    return value ? bind(*value) : bind_null();
  }

  /// Steps to the next row.
  Result<bool> next();
  /// Runs to the end; gives the number of rows changed. Can be bound and run again.
  Result<std::int64_t> run();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  Bytes blob(int column) const;
  std::optional<std::string> optional_text(int column) const;

private:
  friend class Database;
  struct State;
  explicit Statement(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace counterproof::storage
