// SPDX-License-Identifier: Apache-2.0
#include "portfolio/portfolio.h"

#include "base/base64.h"
#include "base/text.h"
#include "portfolio/kept_files.h"
#include "portfolio/last_shown.h"

#include <algorithm>

namespace counterproof::portfolio {
namespace {

constexpr int kLargestWorkPage = 100;
constexpr int kLargestFailurePage = 1000;

/// The one that stands for each group of works that show the same, under the group's id.
constexpr std::string_view kGroups =
    "SELECT group_id, title, name, width, height, state, NOT EXISTS (SELECT 1 FROM works JOIN "
    "files "
    "ON files.content = works.content AND present = 1 WHERE coalesce(works.same_as, works.id) = "
    "group_id) FROM one_of_each ";
/// A work for itself.
constexpr std::string_view kWorks =
    "SELECT id, title, name, width, height, state, NOT EXISTS (SELECT 1 FROM files WHERE "
    "files.content = works.content AND present = 1) FROM works ";

WorkState state_from(const std::string &word) {
  if (word == "ready") return WorkState::ready;
  if (word == "featureless") return WorkState::featureless;
  return word == "waiting" ? WorkState::waiting : WorkState::replaced;
}

Work work_from(const storage::Statement &row) {
  return {row.text(0),
          row.text(1),
          row.text(2),
          static_cast<int>(row.integer(3)),
          static_cast<int>(row.integer(4)),
          state_from(row.text(5)),
          row.integer(6) != 0};
}

tl::unexpected<Error> no_such_work(const std::string &work_id) {
  return fail(ErrorCode::not_found, "There is no such work in the portfolio.", work_id);
}

}  // namespace

Result<Standing> Portfolio::standing() {
  auto rows = store_.database.prepare(
      // Groups: works that stand for themselves, and those whose first file cannot stand for them.
      "SELECT (SELECT count(*) FROM works WHERE state = 'ready' AND same_as IS NULL) + (SELECT "
      "count(DISTINCT same_as) FROM works AS member WHERE state = 'ready' AND same_as NOT NULL AND "
      "NOT EXISTS (SELECT 1 FROM works WHERE works.id = member.same_as AND works.state = "
      "'ready')), "
      "(SELECT count(*) FROM files WHERE state = 'waiting' AND present = 1), "
      "(SELECT count(*) FROM files WHERE state = 'failed' AND present = 1), "
      "(SELECT count(*) FROM works WHERE state = 'featureless'), "
      "(SELECT count(*) FROM folders), "
      "(SELECT count(*) FROM files WHERE present = 1), "
      "(SELECT count(*) FROM files WHERE present = 0), "
      "(SELECT count(*) FROM works WHERE state = 'ready'), "
      "revision, (SELECT count(*) FROM folders WHERE missing = 1), reading_until_ms, id, "
      "read_per_hour FROM portfolio_state");
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return state_is_lost();
  Standing standing;
  std::int64_t *const numbers[] = {&standing.works,          &standing.waiting, &standing.failed,
                                   &standing.featureless,    &standing.folders, &standing.files,
                                   &standing.vanished,       &standing.grouped, &standing.revision,
                                   &standing.folders_missing};
  int column = 0;
  for (auto *number : numbers)
    *number = rows.integer(column++);
  standing.grouped -= standing.works;
  const bool is_reading = rows.integer(column++) > clock_.utc_ms();
  standing.id = rows.text(column++);
  if (const auto per_hour = rows.integer(column); is_reading && per_hour > 0) {
    standing.per_minute = static_cast<double>(per_hour) / 60;
    standing.seconds_left = standing.waiting * 3600 / per_hour;
  }
  if (is_reading)
    standing.state = State::indexing;
  else
    standing.state = standing.folders == 0 ? State::empty : State::ready;
  return standing;
}

Result<WorkPage> Portfolio::works(const std::optional<std::string> &cursor, int limit) {
  const int size = std::clamp(limit, 1, kLargestWorkPage);
  // The cursor is the last work's id; its title may have changed since, which only moves the page.
  auto rows = store_.database.prepare(
      std::string(kGroups) +
          "WHERE state = 'ready' AND (? IS NULL OR (title COLLATE NOCASE, group_id) > " +
          std::string(kLastShown) + ") ORDER BY title COLLATE NOCASE, group_id LIMIT ?",
      cursor, cursor, cursor, size + 1);
  WorkPage page;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    page.works.push_back(work_from(rows));
  }
  if (page.works.size() > static_cast<std::size_t>(size)) {
    page.works.pop_back();
    page.next = page.works.back().id;
  }
  return page;
}

Result<Work> Portfolio::work(const std::string &work_id) {
  {
    auto rows = store_.database.prepare(std::string(kGroups) + "WHERE group_id = ?", work_id);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row) return work_from(rows);
  }
  auto rows = store_.database.prepare(std::string(kWorks) + "WHERE id = ?", work_id);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return no_such_work(work_id);
  return work_from(rows);
}

Result<std::vector<Work>> Portfolio::same_work(const std::string &work_id) {
  auto rows = store_.database.prepare(
      std::string(kWorks) +
          "WHERE coalesce(same_as, id) = (SELECT coalesce(same_as, id) FROM works "
          "WHERE id = ?) ORDER BY same_as NOT NULL, id",
      work_id);
  std::vector<Work> works;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return works;
    works.push_back(work_from(rows));
  }
}

Result<std::vector<WorkDate>> Portfolio::dates(const std::string &work_id) {
  auto rows = store_.database.prepare(
      "SELECT DISTINCT source, told FROM work_dates WHERE work IN (SELECT id FROM works WHERE "
      "coalesce(same_as, id) = (SELECT coalesce(same_as, id) FROM works WHERE id = ?)) ORDER BY "
      "told, source",
      work_id);
  std::vector<WorkDate> dates;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return dates;
    dates.push_back({rows.text(0), rows.text(1)});
  }
}

Result<Bytes> Portfolio::thumbnail(const std::string &work_id) {
  auto rows = store_.database.prepare(
      "SELECT thumbnail FROM (SELECT 0 AS place, thumbnail FROM one_of_each WHERE group_id = ? "
      "UNION "
      "ALL SELECT 1, thumbnail FROM works WHERE id = ?) ORDER BY place LIMIT 1",
      work_id, work_id);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return no_such_work(work_id);
  if (rows.is_null(0))
    return fail(ErrorCode::not_found, "There is no small picture of this work.", work_id);
  return store_.blobs.get(rows.text(0));
}

Result<FailurePage> Portfolio::failures(const std::optional<std::string> &cursor, int limit) {
  const int size = std::clamp(limit, 1, kLargestFailurePage);
  // Paths are any bytes, a cursor is text.
  std::optional<Bytes> after;
  if (cursor) after = from_base64(*cursor);
  if (cursor && !after)
    return fail(ErrorCode::invalid_params,
                "This page of the list is not known any more: start the list again.");
  auto rows = store_.database.prepare(
      "SELECT path, coalesce(word, ''), coalesce(reason, '') FROM files WHERE present = 1 AND "
      "reason NOT NULL AND state <> 'waiting' AND path > ? ORDER BY path LIMIT ?",
      ByteView(after ? *after : Bytes()), size + 1);
  FailurePage page;
  Bytes last;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    if (page.failures.size() == static_cast<std::size_t>(size)) {
      page.next = to_base64(last);
      break;
    }
    last = rows.blob(0);
    page.failures.push_back(
        {to_utf8(std::string(last.begin(), last.end())), rows.text(1), rows.text(2)});
  }
  return page;
}

}  // namespace counterproof::portfolio
