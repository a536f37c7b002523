// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/canonical_json.h"
#include "storage/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Reading rows without writing the same loop each time; for this room's sources only.
namespace counterproof::cases {

/// What `make` gives of each row.
template <class T, class Make>
Result<std::vector<T>> all_rows(storage::Statement rows, const Make &make) {
  std::vector<T> all;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return all;
    all.push_back(make(rows));
  }
}

/// The first row; none when there is no row.
template <class T, class Make>
Result<std::optional<T>> first_row(storage::Statement rows, const Make &make) {
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  return *row ? std::optional<T>(make(rows)) : std::nullopt;
}

inline std::int64_t first_number(const storage::Statement &row) { return row.integer(0); }
inline std::string first_text(const storage::Statement &row) { return row.text(0); }

/// Runs a statement whose count of rows nobody needs.
inline Status ran(storage::Statement statement) {
  const auto changed = statement.run();
  if (!changed) return tl::unexpected(changed.error());
  return {};
}

inline Canonical text_or_null(const std::optional<std::string> &value) {
  return value ? Canonical{*value} : Canonical{};
}

}  // namespace counterproof::cases
