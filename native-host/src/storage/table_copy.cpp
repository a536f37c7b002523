// SPDX-License-Identifier: Apache-2.0
#include "storage/table_copy.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <vector>

namespace counterproof::storage {
namespace {

struct Finalize {
  void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

Prepared prepare(sqlite3 *connection, const std::string &sql) {
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2(connection, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
  return Prepared(statement);
}

using Names = std::vector<std::string>;

Names names_of(sqlite3 *connection, const std::string &sql, const std::string &table) {
  Names names;
  const auto rows = prepare(connection, sql);
  if (!rows) return names;
  sqlite3_bind_text(rows.get(), 1, table.c_str(), -1, SQLITE_TRANSIENT);
  while (sqlite3_step(rows.get()) == SQLITE_ROW)
    names.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(rows.get(), 0)));
  return names;
}

Names columns_of(sqlite3 *connection, const std::string &table) {
  return names_of(connection, "SELECT name FROM pragma_table_info(?)", table);
}

/// The order of a table without row numbers, from its end.
std::string backwards(sqlite3 *connection, const std::string &table) {
  std::string order;
  for (const auto &name : names_of(
           connection, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table))
    order += (order.empty() ? " ORDER BY \"" : ", \"") + name + "\" DESC";
  return order;
}

class TableCopy {
public:
  TableCopy(sqlite3 *from, sqlite3 *into, const std::string &table)
      : from_(from), quoted_("\"" + table + "\"") {
    const auto theirs = columns_of(from, table);
    std::string marks;
    for (const auto &name : columns_of(into, table)) {
      if (std::find(theirs.begin(), theirs.end(), name) == theirs.end()) continue;
      columns_ += (count_ ? ", \"" : "\"") + name + "\"";
      marks += count_ ? ", ?" : "?";
      ++count_;
    }
    if (count_ > 0)
      insert_ = prepare(into, "INSERT OR IGNORE INTO " + quoted_ + " (" + columns_ + ") VALUES (" +
                                  marks + ")");
  }

  bool possible() const { return insert_ != nullptr; }

  /// All rows in the order of `tail`; true when there was no damage on the way.
  bool copy(const std::string &tail) {
    const auto rows = prepare(from_, "SELECT " + columns_ + " FROM " + quoted_ + tail);
    if (!rows) return false;
    int ended = SQLITE_ROW;
    while ((ended = sqlite3_step(rows.get())) == SQLITE_ROW)
      insert(rows.get(), 0);
    return ended == SQLITE_DONE;
  }

  /// By row number, stepping over what cannot be read.
  void copy_around_damage() {
    constexpr std::int64_t kFarthest = std::int64_t{1} << 40;
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    std::int64_t step = 0;
    while (step < kFarthest) {
      const auto reached = copy_up(after + step);
      if (!reached.damaged) return;
      if (reached.last) {
        // The rows between the damage and where reading went on, from above.
        if (step > 0) copy_down(*reached.first);
        after = *reached.last;
        step = 1;
      } else {
        if (after == std::numeric_limits<std::int64_t>::min()) after = 0;
        step = step == 0 ? 1 : step * 2;
      }
    }
    copy_down(std::numeric_limits<std::int64_t>::max());
  }

private:
  struct Reached {
    std::optional<std::int64_t> first, last;
    bool damaged = false;
  };

  Reached copy_up(std::int64_t after) {
    return walk(" NOT INDEXED WHERE rowid > ? ORDER BY rowid", after);
  }
  void copy_down(std::int64_t before) {
    static_cast<void>(walk(" NOT INDEXED WHERE rowid < ? ORDER BY rowid DESC", before));
  }

  Reached walk(const std::string &tail, std::int64_t bound) {
    Reached reached;
    const auto rows = prepare(from_, "SELECT rowid, " + columns_ + " FROM " + quoted_ + tail);
    if (!rows) return reached;
    sqlite3_bind_int64(rows.get(), 1, bound);
    int ended = SQLITE_ROW;
    while ((ended = sqlite3_step(rows.get())) == SQLITE_ROW) {
      reached.last = sqlite3_column_int64(rows.get(), 0);
      if (!reached.first) reached.first = reached.last;
      insert(rows.get(), 1);
    }
    reached.damaged = ended != SQLITE_DONE;
    return reached;
  }

  void insert(sqlite3_stmt *row, int first_column) {
    for (int i = 0; i < count_; ++i)
      sqlite3_bind_value(insert_.get(), i + 1, sqlite3_column_value(row, first_column + i));
    sqlite3_step(insert_.get());
    sqlite3_reset(insert_.get());
  }

  sqlite3 *from_;
  std::string quoted_, columns_;
  int count_ = 0;
  Prepared insert_;
};

}  // namespace

bool copy_readable_rows(sqlite3 *from, sqlite3 *into, const std::string &table, bool has_rowid) {
  TableCopy rows(from, into, table);
  if (!rows.possible()) return false;
  if (rows.copy(has_rowid ? " NOT INDEXED" : "")) return true;
  if (has_rowid) rows.copy_around_damage();
  // An index that has every column gives the rows of damaged pages too.
  rows.copy("");
  if (!has_rowid) rows.copy(backwards(from, table));
  return false;
}

}  // namespace counterproof::storage
