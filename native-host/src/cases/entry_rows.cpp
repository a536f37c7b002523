// SPDX-License-Identifier: Apache-2.0
#include "cases/entry_rows.h"

#include "cases/rows.h"

#include <utility>

namespace counterproof::cases {

EntryVersion version_from(const storage::Statement &row, int first) {
  const auto text = [&](int column) { return row.text(first + column); };
  const auto maybe = [&](int column) { return row.optional_text(first + column); };
  return {.number = row.integer(first),
          .noted_at = text(1),
          .is_taken_back = row.integer(first + 2) != 0,
          .salt = text(12),
          .facts = {.kind = text(3),
                    .day = text(4),
                    .time = maybe(5),
                    .who = text(6),
                    .direction = maybe(7),
                    .text = text(8),
                    .due = maybe(9),
                    .is_answered = row.integer(first + 10) != 0,
                    .answers = maybe(11),
                    .files = {}}};
}

Status add_files(storage::Database &database, const std::string &entry_id, EntryVersion &version) {
  auto files = all_rows<EntryFile>(
      database.prepare("SELECT sha256, bytes, name FROM entry_files WHERE entry = ? AND number = ? "
                       "ORDER BY place",
                       entry_id, version.number),
      [](const auto &found) {
        return EntryFile{found.text(0), found.integer(1), found.text(2)};
      });
  if (!files) return tl::unexpected(files.error());
  version.facts.files = std::move(*files);
  return {};
}

Result<std::optional<EntryVersion>> newest_version(storage::Database &database,
                                                   const std::string &entry_id) {
  auto found = first_row<EntryVersion>(
      database.prepare(
          "SELECT " + std::string(kVersionColumns) +
              " FROM entry_versions v WHERE v.entry = ? ORDER BY v.number DESC LIMIT 1",
          entry_id),
      [](const auto &row) { return version_from(row, 0); });
  if (!found || !*found) return found;
  if (auto added = add_files(database, entry_id, **found); !added)
    return tl::unexpected(added.error());
  return found;
}

Status put_version(storage::Database &database, const std::string &entry_id,
                   const EntryVersion &version) {
  const auto &facts = version.facts;
  const auto number_of = [](bool yes) { return std::int64_t{yes ? 1 : 0}; };
  auto written = ran(database.prepare(
      "INSERT INTO entry_versions (entry, number, noted_at, is_taken_back, kind, day, time, who, "
      "direction, text, due, is_answered, answers, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?)",
      entry_id, version.number, version.noted_at, number_of(version.is_taken_back), facts.kind,
      facts.day, facts.time, facts.who, facts.direction, facts.text, facts.due,
      number_of(facts.is_answered), facts.answers, version.salt));
  if (!written) return written;
  std::int64_t place = 0;
  for (const auto &file : facts.files) {
    auto put = ran(database.prepare(
        "INSERT INTO entry_files (entry, number, place, sha256, bytes, name) VALUES (?, ?, ?, ?, "
        "?, ?)",
        entry_id, version.number, place++, file.sha256, file.bytes, file.name));
    if (!put) return put;
    auto named = ran(database.prepare("DELETE FROM waiting_files WHERE sha256 = ?", file.sha256));
    if (!named) return named;
  }
  return {};
}

}  // namespace counterproof::cases
