// SPDX-License-Identifier: Apache-2.0
#include "cases/entry_rows.h"

#include "cases/rows.h"

#include <utility>

namespace counterproof::cases {

VersionRow version_from(const storage::Statement &row, int first) {
  const auto text = [&](int column) { return row.text(first + column); };
  const auto maybe = [&](int column) { return row.optional_text(first + column); };
  return {row.integer(first),
          {.number = row.integer(first + 1),
           .noted_at = text(2),
           .is_taken_back = row.integer(first + 3) != 0,
           .facts = {.kind = text(4),
                     .day = text(5),
                     .time = maybe(6),
                     .who = text(7),
                     .direction = maybe(8),
                     .text = text(9),
                     .due = maybe(10),
                     .is_answered = row.integer(first + 11) != 0,
                     .answers = maybe(12),
                     .files = {}}}};
}

Status add_files(storage::Database &database, VersionRow &row) {
  auto files = all_rows<EntryFile>(
      database.prepare(
          "SELECT sha256, bytes, name FROM entry_files WHERE version = ? ORDER BY place", row.row),
      [](const auto &found) {
        return EntryFile{found.text(0), found.integer(1), found.text(2)};
      });
  if (!files) return tl::unexpected(files.error());
  row.version.facts.files = std::move(*files);
  return {};
}

Result<std::optional<VersionRow>> newest_version(storage::Database &database,
                                                 const std::string &entry_id) {
  auto found = first_row<VersionRow>(
      database.prepare(
          "SELECT " + std::string(kVersionColumns) +
              " FROM entry_versions v WHERE v.entry = ? ORDER BY v.number DESC LIMIT 1",
          entry_id),
      [](const auto &row) { return version_from(row, 0); });
  if (!found || !*found) return found;
  if (auto added = add_files(database, **found); !added) return tl::unexpected(added.error());
  return found;
}

Status put_version(storage::Database &database, const std::string &entry_id,
                   const EntryVersion &version) {
  const auto &facts = version.facts;
  const auto number_of = [](bool yes) { return std::int64_t{yes ? 1 : 0}; };
  const auto row = first_row<std::int64_t>(
      database.prepare(
          "INSERT INTO entry_versions (entry, number, noted_at, is_taken_back, kind, day, time, "
          "who, direction, text, due, is_answered, answers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "?, ?, ?) RETURNING id",
          entry_id, version.number, version.noted_at, number_of(version.is_taken_back), facts.kind,
          facts.day, facts.time, facts.who, facts.direction, facts.text, facts.due,
          number_of(facts.is_answered), facts.answers),
      first_number);
  if (!row) return tl::unexpected(row.error());
  std::int64_t place = 0;
  for (const auto &file : facts.files) {
    auto put = ran(database.prepare("INSERT INTO entry_files (version, place, sha256, bytes, name) "
                                    "VALUES (?, ?, ?, ?, ?)",
                                    row->value_or(0), place++, file.sha256, file.bytes, file.name));
    if (!put) return put;
    auto named = ran(database.prepare("DELETE FROM waiting_files WHERE sha256 = ?", file.sha256));
    if (!named) return named;
  }
  return {};
}

}  // namespace counterproof::cases
