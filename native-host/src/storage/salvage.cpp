// SPDX-License-Identifier: Apache-2.0
#include "storage/salvage.h"

#include "storage/connection.h"
#include "storage/sqlite_error.h"
#include "storage/table_copy.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <utility>

namespace counterproof::storage {
namespace {

namespace fs = std::filesystem;

struct Table {
  std::string name;
  bool has_rowid = true;
};

std::vector<Table> tables_of(SQLite::Database &database) {
  std::vector<Table> tables;
  SQLite::Statement rows(database, "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' "
                                   "AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' "
                                   "AND name <> 'room_versions' ORDER BY name");
  while (rows.executeStep())
    tables.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getInt() == 0});
  return tables;
}

/// From columns of one table to as many of another.
struct Reference {
  std::string parent;
  std::vector<std::pair<std::string, std::string>> columns;
};

std::vector<Reference> references_of(SQLite::Database &database, const std::string &table) {
  std::vector<Reference> references;
  SQLite::Statement rows(database, "SELECT \"from\", \"table\", \"to\", seq FROM "
                                   "pragma_foreign_key_list(?) ORDER BY id, seq");
  rows.bind(1, table);
  while (rows.executeStep()) {
    if (rows.getColumn(3).getInt() == 0) references.push_back({rows.getColumn(1).getString(), {}});
    references.back().columns.emplace_back(rows.getColumn(0).getString(),
                                           rows.getColumn(2).getString());
  }
  return references;
}

/// The rows of `table` that name a row which is not there. One with a NULL names none.
std::string dangling_rows(const std::string &table, const Reference &reference) {
  std::string named, fitting;
  for (const auto &[column, parent_column] : reference.columns) {
    const auto own = "\"" + table + "\".\"" + column + "\"";
    named += own + " IS NOT NULL AND ";
    fitting += (fitting.empty() ? "" : " AND ") + ("parent.\"" + parent_column + "\" = " + own);
  }
  return named + "NOT EXISTS (SELECT 1 FROM \"" + reference.parent + "\" AS parent WHERE " +
         fitting + ")";
}

/// Rows that name a lost row, and then those that name these.
std::int64_t remove_dangling(SQLite::Database &database, const std::vector<Table> &tables) {
  std::int64_t removed = 0;
  for (bool again = true; again;) {
    again = false;
    for (const auto &table : tables) {
      for (const auto &reference : references_of(database, table.name)) {
        const int gone = database.exec("DELETE FROM \"" + table.name + "\" WHERE " +
                                       dangling_rows(table.name, reference));
        removed += gone;
        again = again || gone > 0;
      }
    }
  }
  return removed;
}

/// Gives the tables of which not all could be read.
std::vector<Table> copy_all(const std::string &address, int flags, SQLite::Database &into,
                            const std::vector<Table> &tables) {
  std::vector<Table> lacking;
  try {
    SQLite::Database from(address, flags);
    for (const auto &table : tables) {
      if (!copy_readable_rows(from.getHandle(), into.getHandle(), table.name, table.has_rowid))
        lacking.push_back(table);
    }
    return lacking;
  } catch (const SQLite::Exception &) {
    // Not even its first page can be read: it gives nothing.
    return tables;
  }
}

/// Until this connection ends, rows that do not fit what is there are passed over.
void take_fitting_only(SQLite::Database &database, const std::vector<RoomSchema> &schemas) {
  for (const auto &schema : schemas) {
    for (const auto &rule : schema.copy_rules) {
      const std::string table(rule.table);
      database.exec("CREATE TEMP TRIGGER \"" + table + " fits\" BEFORE INSERT ON main.\"" + table +
                    "\" WHEN NOT (" + std::string(rule.fits) + ") BEGIN SELECT RAISE(IGNORE); END");
    }
  }
}

std::int64_t count_rows(SQLite::Database &database, const std::vector<Table> &tables) {
  std::int64_t rows = 0;
  for (const auto &table : tables)
    rows += database.execAndGet("SELECT count(*) FROM \"" + table.name + "\"").getInt64();
  return rows;
}

Salvaged fill(SQLite::Database &into, const fs::path &damaged, const std::vector<fs::path> &backups,
              const std::vector<RoomSchema> &schemas) {
  Salvaged salvaged;
  const auto tables = tables_of(into);
  into.exec("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
  // What making the tables put into them would stand in the way of what was there.
  for (const auto &table : tables)
    into.exec("DELETE FROM \"" + table.name + "\"");
  const auto lacking = copy_all(damaged.string(), SQLite::OPEN_READWRITE, into, tables);
  const auto own = count_rows(into, tables);
  // A row that a whole table has not was taken out of it: no copy brings it back.
  take_fitting_only(into, schemas);
  for (const auto &backup : backups)
    copy_all(address_at_rest(backup), SQLite::OPEN_READONLY | SQLite::OPEN_URI, into, lacking);
  salvaged.from_backups = count_rows(into, tables) - own;
  salvaged.dangling = remove_dangling(into, tables);
  salvaged.rows = count_rows(into, tables);
  into.exec("COMMIT");
  return salvaged;
}

}  // namespace

Result<Salvaged> salvage(const fs::path &damaged, const std::vector<fs::path> &backups,
                         const fs::path &fresh, const std::vector<RoomSchema> &schemas) {
  {
    auto database = Database::open(fresh);
    if (!database) return tl::unexpected(database.error());
    if (auto made = migrate(*database, schemas, fresh.parent_path(), 0); !made)
      return tl::unexpected(made.error());
  }
  try {
    SQLite::Database into(fresh.string(), SQLite::OPEN_READWRITE);
    return fill(into, damaged, backups, schemas);
  } catch (const SQLite::Exception &exception) {
    return tl::unexpected(sqlite_error(code_of(exception), exception.what()));
  }
}

}  // namespace counterproof::storage
