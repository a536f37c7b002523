// SPDX-License-Identifier: Apache-2.0
// Works and files as the artist sees them in the portfolio view.
#include "base/text.h"
#include "portfolio/last_shown.h"
#include "portfolio/portfolio.h"
#include "portfolio/titles.h"

#include <algorithm>
#include <charconv>

namespace counterproof::portfolio {
namespace {

constexpr int kLargestPage = 100;
constexpr std::string_view kFileCursor = "file ";

/// A work that should have been read anew but whose file could not be is told by its file.
constexpr std::string_view kWorks =
    "FROM one_of_each AS works WHERE (? = '' OR state = ?) AND NOT (state = 'waiting' AND EXISTS "
    "(SELECT 1 FROM files WHERE files.content = works.content AND present = 1 AND files.state = "
    "'failed')) ";
/// A file whose work is only being read anew stands for itself already.
constexpr std::string_view kFiles =
    "FROM files WHERE present = 1 AND state IN ('waiting', 'failed') AND (? = '' OR state = ?) AND "
    "NOT (state = 'waiting' AND EXISTS (SELECT 1 FROM works WHERE works.content = files.content "
    "AND "
    "works.state = 'waiting')) ";

std::string word_of(Filter filter) {
  switch (filter) {
  case Filter::all: return "";
  case Filter::ready: return "ready";
  case Filter::waiting: return "waiting";
  case Filter::failed: return "failed";
  case Filter::featureless: return "featureless";
  }
  return "";
}

Filter filter_from(const std::string &word) {
  if (word == "waiting") return Filter::waiting;
  if (word == "failed") return Filter::failed;
  return word == "featureless" ? Filter::featureless : Filter::ready;
}

std::filesystem::path path_from(const Bytes &bytes) {
  return std::string(bytes.begin(), bytes.end());
}

/// Where the page before ended: after which work, or after which row of the files.
struct Place {
  std::optional<std::string> work;
  std::int64_t file = -1;
};

std::optional<Place> read_cursor(const std::optional<std::string> &cursor) {
  if (!cursor) return Place{};
  if (cursor->rfind(kFileCursor, 0) != 0) return Place{*cursor, -1};
  Place place;
  const auto *const end = cursor->data() + cursor->size();
  const auto [stop, error] = std::from_chars(cursor->data() + kFileCursor.size(), end, place.file);
  if (error != std::errc() || stop != end || place.file < 0) return std::nullopt;
  return place;
}

Result<std::int64_t> count(storage::Database &database, std::string_view from,
                           const std::string &word) {
  auto rows = database.prepare("SELECT count(*) " + std::string(from), word, word);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  return rows.integer(0);
}

Status add_works(storage::Database &database, const std::string &word, const Place &place,
                 std::size_t most, std::vector<InventoryRow> &into) {
  auto rows = database.prepare(
      "SELECT group_id, title, path, width, height, state, (SELECT max(coalesce(word, '') = "
      "'damaged') FROM files JOIN works AS member ON files.content = member.content AND present = "
      "1 "
      "WHERE coalesce(member.same_as, member.id) = group_id), (SELECT count(*) FROM works AS "
      "member "
      "WHERE coalesce(member.same_as, member.id) = group_id AND member.state <> 'replaced') " +
          std::string(kWorks) + "AND (? IS NULL OR (title COLLATE NOCASE, group_id) > " +
          std::string(kLastShown) + ") ORDER BY title COLLATE NOCASE, group_id LIMIT ?",
      word, word, place.work, place.work, place.work, static_cast<std::int64_t>(most));
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return {};
    InventoryRow work{rows.text(0),
                      rows.text(1),
                      to_utf8(path_from(rows.blob(2)).filename().string()),
                      static_cast<int>(rows.integer(3)),
                      static_cast<int>(rows.integer(4)),
                      filter_from(rows.text(5)),
                      std::nullopt,
                      rows.integer(7),
                      {}};
    if (work.state == Filter::featureless) work.word = "featureless";
    if (rows.is_null(6))
      work.word = "vanished";
    else if (!work.word && rows.integer(6) != 0)
      work.word = "damaged";
    into.push_back(std::move(work));
  }
}

/// Gives the row numbers of those added.
Result<std::vector<std::int64_t>> add_files(storage::Database &database, const std::string &word,
                                            const Place &place, std::size_t most,
                                            std::vector<InventoryRow> &into) {
  auto rows = database.prepare("SELECT rowid, path, state, word " + std::string(kFiles) +
                                   "AND rowid > ? ORDER BY rowid LIMIT ?",
                               word, word, place.file, static_cast<std::int64_t>(most));
  std::vector<std::int64_t> numbers;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return numbers;
    numbers.push_back(rows.integer(0));
    const auto path = path_from(rows.blob(1));
    const auto state = filter_from(rows.text(2));
    into.push_back({std::nullopt,
                    title_of(path),
                    to_utf8(path.filename().string()),
                    0,
                    0,
                    state,
                    state == Filter::failed ? rows.optional_text(3) : std::nullopt,
                    1,
                    {}});
  }
}

}  // namespace

Result<InventoryPage> Portfolio::inventory(Filter filter, const std::optional<std::string> &cursor,
                                           int limit) {
  const auto place = read_cursor(cursor);
  if (!place)
    return fail(ErrorCode::invalid_params,
                "This page of the list is not known any more: start the list again.");
  const auto size = static_cast<std::size_t>(std::clamp(limit, 1, kLargestPage));
  const auto word = word_of(filter);
  auto &database = store_.database;
  InventoryPage page;
  const auto works = count(database, kWorks, word);
  if (!works) return tl::unexpected(works.error());
  const auto files = count(database, kFiles, word);
  if (!files) return tl::unexpected(files.error());
  page.total = *works + *files;

  // One more than asked for tells whether there is a next page.
  if (place->file < 0) {
    if (auto added = add_works(database, word, *place, size + 1, page.rows); !added)
      return tl::unexpected(added.error());
    const bool is_more = page.rows.size() > size;
    if (is_more) page.rows.pop_back();
    for (InventoryRow &row : page.rows) {
      auto told = dates(*row.work_id);
      if (!told) return tl::unexpected(told.error());
      row.dates = std::move(*told);
    }
    if (is_more) {
      page.next = page.rows.back().work_id;
      return page;
    }
  }
  const std::size_t room = size - page.rows.size();
  if (room == 0) {
    if (*files > 0) page.next = std::string(kFileCursor) + "0";
    return page;
  }
  const auto numbers = add_files(database, word, *place, room + 1, page.rows);
  if (!numbers) return tl::unexpected(numbers.error());
  if (page.rows.size() > size) {
    page.rows.pop_back();
    page.next = std::string(kFileCursor) + std::to_string((*numbers)[room - 1]);
  }
  return page;
}

Status Portfolio::add_folder(const std::filesystem::path &folder) {
  std::error_code error;
  const auto truth = std::filesystem::canonical(folder, error);
  if (error)
    return fail(ErrorCode::not_found, "The folder is not there any more.", error.message());
  const auto path = truth.string();
  const ByteView bytes(reinterpret_cast<const std::uint8_t *>(path.data()), path.size());
  const auto added = store_.database
                         .prepare("INSERT INTO folders (path, added_at) VALUES (?, ?) ON CONFLICT "
                                  "(path) DO UPDATE SET missing = 0",
                                  bytes, to_rfc3339(clock_.utc_ms()))
                         .run();
  if (!added) return tl::unexpected(added.error());
  return {};
}

}  // namespace counterproof::portfolio
