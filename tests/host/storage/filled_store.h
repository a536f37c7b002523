// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"
#include "storage/transaction.h"

#include <catch2/catch.hpp>
#include <string>

namespace counterproof::test {

/// Tables of every kind that the rooms have: with and without row numbers, referring to another.
inline const storage::RoomSchema kNotes{
    "notes",
    {"CREATE TABLE shelves (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
     "CREATE TABLE notes (ordinal INTEGER PRIMARY KEY AUTOINCREMENT, shelf INTEGER NOT NULL "
     "REFERENCES shelves (id), text TEXT NOT NULL) STRICT;"
     "CREATE INDEX notes_by_shelf ON notes (shelf);"
     "CREATE TABLE words (word TEXT PRIMARY KEY, note INTEGER NOT NULL REFERENCES notes (ordinal)) "
     "STRICT, WITHOUT ROWID;"
     "CREATE TABLE state (one INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;"
     "INSERT INTO state VALUES (1, 'new')"}};

inline std::int64_t count(storage::Database &database, const std::string &sql) {
  auto rows = database.prepare(sql);
  const auto row = rows.next();
  REQUIRE(row.has_value());
  REQUIRE(*row);
  return rows.integer(0);
}

/// Adds notes `first` to `last`, each on its own shelf with a word of its own.
inline void add_notes(storage::Database &database, int first, int last) {
  auto transaction = storage::Transaction::begin(database).value();
  for (int i = first; i <= last; ++i) {
    const auto number = std::to_string(i);
    REQUIRE(database.prepare("INSERT INTO shelves VALUES (?, ?)", i, "shelf " + number).run());
    REQUIRE(database
                .prepare("INSERT INTO notes VALUES (?, ?, ?)", i, i,
                         "note " + number + std::string(200, 'n'))
                .run());
    REQUIRE(database.prepare("INSERT INTO words VALUES (?, ?)", "word " + number, i).run());
  }
  REQUIRE(database.execute("UPDATE state SET value = 'used'"));
  REQUIRE(transaction.commit());
}

}  // namespace counterproof::test
