// SPDX-License-Identifier: Apache-2.0
#include "portfolio/known_files.h"
#include "portfolio/portfolio.h"
#include "storage/transaction.h"
#include "vision/features.h"

#include <optional>
#include <set>

namespace counterproof::portfolio {
namespace {

Status mark_all_waiting(storage::Database &database, const std::vector<std::string> &work_ids) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const auto &id : work_ids) {
    if (auto marked = mark_waiting(database, id); !marked) return marked;
  }
  return transaction->commit();
}

/// The work of a group that is looked for: the one that stands for it, or the next that can.
struct Chosen {
  std::string id;
  std::string features;
};

Result<std::optional<Chosen>> chosen_of(storage::Database &database, const std::string &group) {
  auto rows = database.prepare("SELECT id, features FROM works WHERE coalesce(same_as, id) = ? AND "
                               "state = 'ready' ORDER BY same_as NOT NULL, id LIMIT 1",
                               group);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<Chosen>();
  return std::optional<Chosen>({rows.text(0), rows.text(1)});
}

/// Groups that a change since `since` concerns, and works that are no group's name any more.
struct Changes {
  std::set<std::string> groups;
  std::set<std::string> members;
  std::int64_t reached = 0;
};

Result<Changes> changes(storage::Database &database, std::int64_t since, int limit) {
  Changes found;
  found.reached = since;
  auto rows = database.prepare("SELECT id, coalesce(same_as, id), revision FROM works WHERE "
                               "revision > ? ORDER BY revision LIMIT ?",
                               since, limit);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return found;
    const auto group = rows.text(1);
    if (group != rows.text(0)) found.members.insert(rows.text(0));
    found.groups.insert(group);
    found.reached = rows.integer(2);
  }
}

}  // namespace

Result<std::int64_t> Portfolio::load_into(match::Index &index, std::int64_t since, int limit) {
  const auto changed = changes(store_.database, since, limit);
  if (!changed) return tl::unexpected(changed.error());
  for (const auto &id : changed->members)
    index.remove(id);
  std::vector<std::string> refused;
  for (const auto &group : changed->groups) {
    const auto chosen = chosen_of(store_.database, group);
    if (!chosen) return tl::unexpected(chosen.error());
    if (!*chosen) {
      index.remove(group);
      continue;
    }
    const auto bytes = store_.index.get((*chosen)->features);
    auto features = bytes ? vision::from_bytes(*bytes)
                          : Result<vision::Features>(tl::unexpected(bytes.error()));
    if (features) {
      index.add(group, std::move(*features), (*chosen)->features);
    } else {
      index.remove(group);
      refused.push_back((*chosen)->id);
    }
  }
  if (!refused.empty()) {
    if (auto marked = mark_all_waiting(store_.database, refused); !marked)
      return tl::unexpected(marked.error());
  }
  return changed->reached;
}

Result<bool> Portfolio::load_one_into(match::Index &index, const std::string &work_id) {
  auto rows = store_.database.prepare("SELECT features FROM works WHERE id = ? AND state = 'ready'",
                                      work_id);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return false;
  const auto bytes = store_.index.get(rows.text(0));
  if (!bytes) return false;
  auto features = vision::from_bytes(*bytes);
  if (!features) return false;
  index.add(work_id, std::move(*features));
  return true;
}

}  // namespace counterproof::portfolio
