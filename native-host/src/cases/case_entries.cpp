// SPDX-License-Identifier: Apache-2.0
#include "cases/case_entries.h"

#include "base/china_day.h"
#include "cases/entry_rows.h"
#include "cases/entry_text.h"
#include "cases/rows.h"
#include "cases/write_once.h"
#include "crypto/random.h"
#include "crypto/sha256.h"
#include "storage/blob_part.h"

#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::string_view kNewest =
    " FROM case_entries e JOIN cases ON ordinal = e.case_ordinal JOIN entry_versions v ON v.entry "
    "= e.id AND v.number = (SELECT max(number) FROM entry_versions WHERE entry = e.id) ";

/// Entries of which something is still awaited.
constexpr std::string_view kDue =
    "WHERE v.due IS NOT NULL AND v.is_answered = 0 AND v.is_taken_back = 0 AND NOT EXISTS (SELECT "
    "1 FROM entry_versions a WHERE a.answers = e.id AND a.is_taken_back = 0 AND a.number = (SELECT "
    "max(number) FROM entry_versions WHERE entry = a.entry)) ";

/// The newest entry whose newest version answers e.
constexpr std::string_view kAnsweredBy =
    "(SELECT max(a.entry) FROM entry_versions a WHERE a.answers = e.id AND a.is_taken_back = 0 AND "
    "a.number = (SELECT max(number) FROM entry_versions WHERE entry = a.entry)), ";

Canonical sha256_of(const std::string &text) { return {crypto::to_hex(crypto::sha256(text))}; }

/// Letters are private and name other people: the ledger, which nobody can cut, only proves them.
Canonical body_of(const std::string &case_id, const std::string &entry_id,
                  const EntryFacts &facts) {
  Canonical::List files;
  for (const auto &file : facts.files)
    files.push_back({Canonical::Object{
        {"sha256", {file.sha256}}, {"bytes", {file.bytes}}, {"nameSha256", sha256_of(file.name)}}});
  return {Canonical::Object{{"case", {case_id}},
                            {"entry", {entry_id}},
                            {"kind", {facts.kind}},
                            {"day", {facts.day}},
                            {"time", text_or_null(facts.time)},
                            {"direction", text_or_null(facts.direction)},
                            {"whoSha256", sha256_of(facts.who)},
                            {"textSha256", sha256_of(facts.text)},
                            {"due", text_or_null(facts.due)},
                            {"answered", {facts.is_answered}},
                            {"answers", text_or_null(facts.answers)},
                            {"files", {std::move(files)}}}};
}

tl::unexpected<Error> no_such_entry() {
  return fail(ErrorCode::not_found, "There is no such entry any more: reload the page.");
}

tl::unexpected<Error> changed_elsewhere() {
  return fail(ErrorCode::conflict, "This entry was changed in another window: look at it again.");
}

Result<std::optional<std::int64_t>> ordinal_of(storage::Database &database,
                                               const std::string &case_id) {
  return first_row<std::int64_t>(
      database.prepare("SELECT ordinal FROM cases WHERE id = ?", case_id), first_number);
}

Result<std::optional<std::string>> case_of(storage::Database &database,
                                           const std::string &entry_id) {
  return first_row<std::string>(
      database.prepare("SELECT cases.id FROM case_entries JOIN cases ON ordinal = case_ordinal "
                       "WHERE case_entries.id = ?",
                       entry_id),
      first_text);
}

/// Every file is here, whole, and this entry may name it: it came for one, or stands in one.
Status check_files(storage::Store &store, const EntryFacts &facts) {
  for (const auto &file : facts.files) {
    const auto known = first_row<std::int64_t>(
        store.database.prepare("SELECT 1 FROM waiting_files WHERE sha256 = ?1 UNION ALL SELECT 1 "
                               "FROM entry_files WHERE sha256 = ?1 LIMIT 1",
                               file.sha256),
        first_number);
    if (!known) return tl::unexpected(known.error());
    if (!*known ||
        storage::blob_size(store, file.sha256) != static_cast<std::uintmax_t>(file.bytes))
      return fail(ErrorCode::not_found,
                  "The file “" + file.name + "” did not arrive whole: add it again.", file.sha256);
  }
  return {};
}

Status check_answered(storage::Database &database, const EntryWrite &asked) {
  if (!asked.facts.answers) return {};
  if (asked.facts.answers == asked.entry_id)
    return fail(ErrorCode::invalid_params, "An entry cannot answer itself.", "/facts/answers");
  const auto other = case_of(database, *asked.facts.answers);
  if (!other) return tl::unexpected(other.error());
  if (*other != asked.case_id)
    return fail(ErrorCode::not_found, "The entry that this one answers is not of this case.");
  return {};
}

CaseEntry entry_from(const storage::Statement &row, VersionRow &version) {
  version = version_from(row, 3);
  return {row.text(0), row.text(1), row.optional_text(2), {}};
}

/// One at the least; then as long as their texts stay below it.
bool is_full(std::size_t count, std::size_t bytes, std::size_t most_bytes) {
  return count > 0 && bytes > most_bytes;
}

std::size_t size_of(const EntryFacts &facts) {
  // What JSON makes of it at the most: a line end or a quotation mark takes two bytes.
  return 2 * (facts.text.size() + facts.who.size()) + facts.files.size() * 800 + 600;
}

/// "2026-11-22 14:05 ID": behind which entry the next page begins.
std::string cursor_of(const CaseEntry &entry) {
  const auto &facts = entry.newest.facts;
  return facts.day + " " + facts.time.value_or("") + " " + entry.id;
}

Result<std::array<std::string, 3>> read_cursor(const std::optional<std::string> &cursor) {
  if (!cursor) return std::array<std::string, 3>{"9999-99-99", "", ""};
  const auto first = cursor->find(' ');
  const auto second = first == cursor->npos ? first : cursor->find(' ', first + 1);
  if (second == cursor->npos)
    return fail(ErrorCode::invalid_params, "This list goes on from no such place.", "/cursor");
  return std::array<std::string, 3>{cursor->substr(0, first),
                                    cursor->substr(first + 1, second - first - 1),
                                    cursor->substr(second + 1)};
}

}  // namespace

Result<CaseEntry> CaseEntries::get(const std::string &entry_id) {
  auto &database = store_.database;
  auto rows =
      database.prepare("SELECT e.id, cases.id, " + std::string(kAnsweredBy) +
                           std::string(kVersionColumns) + std::string(kNewest) + "WHERE e.id = ?",
                       entry_id);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return no_such_entry();
  VersionRow version;
  auto entry = entry_from(rows, version);
  if (auto added = add_files(database, version); !added) return tl::unexpected(added.error());
  entry.newest = std::move(version.version);
  return entry;
}

Result<CaseEntry> CaseEntries::write(const std::string &request_key, const EntryWrite &asked) {
  auto facts = clean_entry(asked.facts, to_date(china_day_of(clock_.utc_ms())));
  if (!facts) return tl::unexpected(facts.error());
  const EntryWrite clean{asked.case_id, asked.entry_id, asked.seen, std::move(*facts)};
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto print =
      "entry.written " + std::to_string(clean.seen) +
      to_canonical_json(body_of(clean.case_id, clean.entry_id.value_or(""), clean.facts));
  const auto before = answered_before(database, request_key, print);
  if (!before) return tl::unexpected(before.error());
  if (*before) return get(**before);
  const auto ordinal = ordinal_of(database, clean.case_id);
  if (!ordinal) return tl::unexpected(ordinal.error());
  if (!*ordinal) return fail(ErrorCode::not_found, "There is no such case.", clean.case_id);
  if (auto checked = check_files(store_, clean.facts); !checked)
    return tl::unexpected(checked.error());
  if (auto checked = check_answered(database, clean); !checked)
    return tl::unexpected(checked.error());
  const auto id = clean.entry_id ? *clean.entry_id : crypto::new_uuid(clock_);
  if (clean.entry_id) {
    const auto home = case_of(database, id);
    if (!home) return tl::unexpected(home.error());
    if (*home != clean.case_id) return no_such_entry();
    const auto stands = newest_version(database, id);
    if (!stands) return tl::unexpected(stands.error());
    if (!*stands || (*stands)->version.number != clean.seen) return changed_elsewhere();
  } else {
    auto put = ran(database.prepare("INSERT INTO case_entries (id, case_ordinal) VALUES (?, ?)", id,
                                    **ordinal));
    if (!put) return tl::unexpected(put.error());
  }
  const auto time = to_rfc3339(clock_.utc_ms());
  const EntryVersion version{(clean.entry_id ? clean.seen : 0) + 1, time, false, clean.facts};
  if (auto put = put_version(database, id, version); !put) return tl::unexpected(put.error());
  auto told = append_entry(database, time, "entry.noted", body_of(clean.case_id, id, clean.facts));
  if (!told) return tl::unexpected(told.error());
  if (auto kept = keep_answer(database, request_key, print, id); !kept)
    return tl::unexpected(kept.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return get(id);
}

Result<CaseEntry> CaseEntries::take_back(const std::string &request_key,
                                         const std::string &entry_id, std::int64_t seen,
                                         bool taken_back) {
  auto &database = store_.database;
  const auto home = case_of(database, entry_id);
  if (!home) return tl::unexpected(home.error());
  if (!*home) return no_such_entry();
  const auto written = write_once(
      database, clock_, request_key, taken_back ? "entry.taken_back" : "entry.put_back",
      {Canonical::Object{{"case", {**home}}, {"entry", {entry_id}}, {"version", {seen + 1}}}},
      [&](const std::string &time) -> Status {
        auto stands = newest_version(database, entry_id);
        if (!stands) return tl::unexpected(stands.error());
        if (!*stands || (*stands)->version.number != seen ||
            (*stands)->version.is_taken_back == taken_back)
          return changed_elsewhere();
        auto version = std::move((*stands)->version);
        version.number += 1;
        version.noted_at = time;
        version.is_taken_back = taken_back;
        return put_version(database, entry_id, version);
      });
  if (!written) return tl::unexpected(written.error());
  return get(entry_id);
}

Result<EntryPage> CaseEntries::of_case(const std::string &case_id,
                                       const std::optional<std::string> &cursor, int limit,
                                       std::size_t most_bytes) {
  auto &database = store_.database;
  const auto behind = read_cursor(cursor);
  if (!behind) return tl::unexpected(behind.error());
  const auto ordinal = ordinal_of(database, case_id);
  if (!ordinal) return tl::unexpected(ordinal.error());
  if (!*ordinal) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  EntryPage page;
  const auto total = first_row<std::int64_t>(
      database.prepare("SELECT count(*) FROM case_entries WHERE case_ordinal = ?", **ordinal),
      first_number);
  if (!total) return tl::unexpected(total.error());
  page.total = total->value_or(0);
  const auto &[day, time, id] = *behind;
  auto rows = database.prepare(
      "SELECT e.id, cases.id, " + std::string(kAnsweredBy) + std::string(kVersionColumns) +
          std::string(kNewest) +
          "WHERE e.case_ordinal = ? AND (v.day, coalesce(v.time, ''), e.id) < (?, ?, ?) ORDER BY "
          "v.day DESC, coalesce(v.time, '') DESC, e.id DESC LIMIT ?",
      **ordinal, day, time, id, std::int64_t{limit} + 1);
  std::size_t bytes = 0;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return page;
    VersionRow version;
    auto entry = entry_from(rows, version);
    if (auto added = add_files(database, version); !added) return tl::unexpected(added.error());
    bytes += size_of(version.version.facts);
    if (page.entries.size() == static_cast<std::size_t>(limit) ||
        is_full(page.entries.size(), bytes, most_bytes)) {
      page.next = cursor_of(page.entries.back());
      return page;
    }
    entry.newest = std::move(version.version);
    page.entries.push_back(std::move(entry));
  }
}

Result<std::vector<CaseEntry>> CaseEntries::all_of(const std::string &case_id) {
  auto page = of_case(case_id, std::nullopt, std::numeric_limits<int>::max() - 1,
                      std::numeric_limits<std::size_t>::max());
  if (!page) return tl::unexpected(page.error());
  return std::vector<CaseEntry>(std::make_move_iterator(page->entries.rbegin()),
                                std::make_move_iterator(page->entries.rend()));
}

Result<std::vector<std::string>> CaseEntries::cases_with_entries() {
  return all_rows<std::string>(
      store_.database.prepare("SELECT cases.id FROM cases WHERE ordinal IN (SELECT case_ordinal "
                              "FROM case_entries) ORDER BY ordinal"),
      first_text);
}

Result<EntryVersionPage> CaseEntries::versions(const std::string &entry_id,
                                               const std::optional<std::string> &cursor, int limit,
                                               std::size_t most_bytes) {
  auto &database = store_.database;
  std::int64_t below = std::numeric_limits<std::int64_t>::max();
  if (cursor) {
    const auto *end = cursor->data() + cursor->size();
    if (const auto [stop, error] = std::from_chars(cursor->data(), end, below);
        error != std::errc() || stop != end)
      return fail(ErrorCode::invalid_params, "This list goes on from no such place.", "/cursor");
  }
  const auto home = case_of(database, entry_id);
  if (!home) return tl::unexpected(home.error());
  if (!*home) return no_such_entry();
  auto rows = all_rows<VersionRow>(
      database.prepare("SELECT " + std::string(kVersionColumns) +
                           " FROM entry_versions v WHERE v.entry = ? AND v.number < ? ORDER BY "
                           "v.number DESC LIMIT ?",
                       entry_id, below, std::int64_t{limit} + 1),
      [](const auto &row) { return version_from(row, 0); });
  if (!rows) return tl::unexpected(rows.error());
  EntryVersionPage page;
  std::size_t bytes = 0;
  for (auto &row : *rows) {
    if (auto added = add_files(database, row); !added) return tl::unexpected(added.error());
    bytes += size_of(row.version.facts);
    if (page.versions.size() == static_cast<std::size_t>(limit) ||
        is_full(page.versions.size(), bytes, most_bytes)) {
      page.next = std::to_string(page.versions.back().number);
      return page;
    }
    page.versions.push_back(std::move(row.version));
  }
  return page;
}

Result<std::vector<DueEntry>> CaseEntries::due(int limit) {
  return all_rows<DueEntry>(
      store_.database.prepare("SELECT e.id, cases.id, v.kind, v.due, v.who, v.text, cases.title, "
                              "cases.work_title" +
                                  std::string(kNewest) + std::string(kDue) +
                                  "ORDER BY v.due, e.id LIMIT ?",
                              std::int64_t{limit}),
      [](const auto &row) {
        return DueEntry{row.text(0), row.text(1), row.text(2), row.text(3),
                        row.text(4), row.text(5), row.text(6), row.text(7)};
      });
}

Result<std::int64_t> CaseEntries::count_standing(const std::string &case_id) {
  const auto count = first_row<std::int64_t>(
      store_.database.prepare(
          "SELECT count(*) FROM case_entries e JOIN cases c ON c.ordinal = e.case_ordinal JOIN "
          "entry_versions v ON v.entry = e.id WHERE c.id = ? AND NOT v.is_taken_back AND v.number "
          "= (SELECT max(number) FROM entry_versions WHERE entry = e.id)",
          case_id),
      first_number);
  if (!count) return tl::unexpected(count.error());
  return count->value_or(0);
}

Result<std::int64_t> CaseEntries::count_due() {
  const auto count = first_row<std::int64_t>(
      store_.database.prepare("SELECT count(*)" + std::string(kNewest) + std::string(kDue)),
      first_number);
  if (!count) return tl::unexpected(count.error());
  return count->value_or(0);
}

}  // namespace counterproof::cases
