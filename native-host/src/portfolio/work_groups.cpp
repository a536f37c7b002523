// SPDX-License-Identifier: Apache-2.0
#include "portfolio/work_groups.h"

#include "portfolio/known_files.h"
#include "portfolio/likeness.h"
#include "storage/transaction.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace counterproof::portfolio {
namespace {

/// Of those that look alike most, so many are compared point by point.
constexpr std::size_t kMostCompared = 4;

std::optional<vision::Features> features_of(storage::Store &store, const std::string &work_id) {
  auto rows = store.database.prepare("SELECT features FROM works WHERE id = ?", work_id);
  const auto row = rows.next();
  if (!row || !*row || rows.is_null(0)) return std::nullopt;
  const auto bytes = store.index.get(rows.text(0));
  if (!bytes) return std::nullopt;
  auto features = vision::from_bytes(*bytes);
  if (!features) return std::nullopt;
  return std::move(*features);
}

Result<std::vector<std::string>> ids_in(storage::Database &database, const std::string &group) {
  std::vector<std::string> ids;
  auto rows = database.prepare(
      "SELECT id FROM works WHERE coalesce(same_as, id) = ? ORDER BY same_as NOT NULL, id", group);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return ids;
    ids.push_back(rows.text(0));
  }
}

Result<std::string> group_of(storage::Database &database, const std::string &work_id) {
  auto rows = database.prepare("SELECT coalesce(same_as, id) FROM works WHERE id = ?", work_id);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return fail(ErrorCode::not_found, "There is no such work in the portfolio.", work_id);
  return rows.text(0);
}

/// Under the next revision, so that whoever has works in memory looks at it again.
Status put_into(storage::Database &database, const std::string &work_id, const std::string &group,
                bool by_artist) {
  const auto revision = next_revision(database);
  if (!revision) return tl::unexpected(revision.error());
  const auto same_as = group == work_id ? std::nullopt : std::optional(group);
  const auto put = database
                       .prepare("UPDATE works SET same_as = ?, revision = ?, compared = 1, apart = "
                                "CASE WHEN ? THEN ? ELSE apart END WHERE id = ?",
                                same_as, *revision, by_artist, !same_as, work_id)
                       .run();
  if (!put) return tl::unexpected(put.error());
  return {};
}

/// Puts all of `ids` into one group under the first of them.
Status keep_together(storage::Database &database, const std::vector<std::string> &ids) {
  for (const auto &id : ids)
    if (auto put = put_into(database, id, ids.front(), false); !put) return put;
  return {};
}

}  // namespace

Status WorkGroups::load() {
  if (std::exchange(loaded_, true)) return {};
  auto rows = store_.database.prepare(
      "SELECT id, coalesce(same_as, id), likeness FROM works WHERE compared = 1 AND likeness NOT "
      "NULL AND state IN ('ready', 'replaced') ORDER BY id");
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return {};
    known_.push_back({rows.text(0), rows.text(1), rows.blob(2)});
  }
}

Result<std::vector<WorkGroups::Fresh>> WorkGroups::fresh() {
  std::vector<Fresh> works;
  auto rows = store_.database.prepare(
      "SELECT id, likeness FROM works WHERE compared = 0 AND state = 'ready' ORDER BY id");
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return works;
    works.push_back({rows.text(0), rows.blob(1)});
  }
}

Result<std::string> WorkGroups::group_for(const Fresh &work) {
  std::vector<std::pair<double, const Known *>> alike;
  for (const Known &known : known_)
    if (const auto distance = apart(known.likeness, work.likeness))
      alike.emplace_back(*distance, &known);
  std::stable_sort(alike.begin(), alike.end(),
                   [](const auto &a, const auto &b) { return a.first < b.first; });
  if (alike.size() > kMostCompared) alike.resize(kMostCompared);
  if (alike.empty()) return work.id;
  const auto features = features_of(store_, work.id);
  for (const auto &[distance, known] : alike) {
    const auto other = features ? features_of(store_, known->id) : std::nullopt;
    // The artist may have moved it since it was loaded.
    if (other && is_same_work(*features, *other)) return group_of(store_.database, known->id);
  }
  return work.id;
}

Status WorkGroups::note(const Fresh &work, const std::string &group) {
  if (group != work.id) return put_into(store_.database, work.id, group, false);
  const auto noted =
      store_.database.prepare("UPDATE works SET compared = 1 WHERE id = ?", work.id).run();
  if (!noted) return tl::unexpected(noted.error());
  return {};
}

Status WorkGroups::compare_new() {
  if (auto loaded = load(); !loaded) return loaded;
  const auto works = fresh();
  if (!works) return tl::unexpected(works.error());
  std::vector<std::string> groups;
  for (const Fresh &work : *works) {
    const auto group = group_for(work);
    if (!group) return tl::unexpected(group.error());
    groups.push_back(*group);
    known_.push_back({work.id, *group, work.likeness});
  }
  if (works->empty()) return {};
  auto transaction = storage::Transaction::begin(store_.database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (std::size_t i = 0; i < works->size(); ++i)
    if (auto noted = note((*works)[i], groups[i]); !noted) return noted;
  return transaction->commit();
}

Status set_apart(storage::Database &database, const std::string &work_id) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto group = group_of(database, work_id);
  if (!group) return tl::unexpected(group.error());
  auto others = ids_in(database, *group);
  if (!others) return tl::unexpected(others.error());
  others->erase(std::remove(others->begin(), others->end(), work_id), others->end());
  if (auto put = put_into(database, work_id, work_id, true); !put) return put;
  // Those it stood for stand together still; otherwise their group goes on as it is.
  if (*group == work_id && !others->empty())
    if (auto kept = keep_together(database, *others); !kept) return kept;
  if (*group != work_id)
    if (auto seen = put_into(database, *group, *group, false); !seen) return seen;
  return transaction->commit();
}

Status join(storage::Database &database, const std::string &work_id, const std::string &other_id) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto from = group_of(database, work_id);
  if (!from) return tl::unexpected(from.error());
  const auto into = group_of(database, other_id);
  if (!into) return tl::unexpected(into.error());
  if (*from == *into) return {};
  auto moved = *from == work_id ? ids_in(database, *from)
                                : Result<std::vector<std::string>>(std::vector{work_id});
  if (!moved) return tl::unexpected(moved.error());
  for (const auto &id : *moved)
    if (auto put = put_into(database, id, *into, true); !put) return put;
  for (const auto &group : {*from, *into})
    if (group != work_id)
      if (auto seen = put_into(database, group, group, false); !seen) return seen;
  return transaction->commit();
}

}  // namespace counterproof::portfolio
