// SPDX-License-Identifier: Apache-2.0
#include "cases/entities.h"

#include "cases/ledger.h"
#include "cases/rows.h"
#include "crypto/random.h"

#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace counterproof::cases {
namespace {

struct Licensed {
  std::int64_t store = 0;
  std::string uuid;
  std::string number, name, authority;
  std::int64_t entity = 0;
};

Result<std::vector<Licensed>> licensed_stores(storage::Database &database) {
  return all_rows<Licensed>(
      database.prepare(
          "SELECT stores.id, stores.uuid, number_key, name_key, authority_key, coalesce(entity, 0) "
          "FROM stores JOIN store_licences ON store_licences.id = (SELECT max(id) FROM "
          "store_licences WHERE store = stores.id) ORDER BY stores.id"),
      [](const auto &row) {
        return Licensed{row.integer(0), row.text(1), row.text(2),
                        row.text(3),    row.text(4), row.integer(5)};
      });
}

/// Groups as a forest: the parent of each store, itself at the root.
class Groups {
public:
  explicit Groups(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t one) {
    while (parents_[one] != one)
      one = parents_[one] = parents_[parents_[one]];
    return one;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [low, high] = std::minmax({root(a), root(b)});
    parents_[high] = low;
  }

private:
  std::vector<std::size_t> parents_;
};

Groups group(const std::vector<Licensed> &stores) {
  Groups groups(stores.size());
  std::map<std::string, std::size_t> by_number;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < stores.size(); ++i) {
    const auto &[store, uuid, number, name, authority, entity] = stores[i];
    if (!number.empty()) groups.join(i, by_number.emplace(number, i).first->second);
    if (!name.empty() && !authority.empty()) by_name[{name, authority}].push_back(i);
  }
  for (const auto &[key, same] : by_name) {
    std::set<std::string> numbers;
    for (const auto i : same)
      if (!stores[i].number.empty()) numbers.insert(stores[i].number);
    // Two companies of one name: without more it is not known which of them a third store is.
    if (numbers.size() > 1) continue;
    for (const auto i : same)
      groups.join(same.front(), i);
  }
  return groups;
}

Result<std::int64_t> new_entity(storage::Database &database, const Clock &clock,
                                const std::string &time) {
  const auto made = first_row<std::int64_t>(
      database.prepare("INSERT INTO entities (uuid, since) VALUES (?, ?) RETURNING id",
                       crypto::new_uuid(clock), time),
      first_number);
  if (!made) return tl::unexpected(made.error());
  return made->value_or(0);
}

bool can_be_joined(const Licensed &store) {
  return !store.number.empty() || (!store.name.empty() && !store.authority.empty());
}

Status tell(storage::Database &database, const std::string &time, const Licensed &store,
            std::int64_t entity) {
  const auto uuid = first_row<std::string>(
      database.prepare("SELECT uuid FROM entities WHERE id = ?", entity), first_text);
  if (!uuid) return tl::unexpected(uuid.error());
  auto kept =
      ran(database.prepare("UPDATE stores SET entity = ? WHERE id = ?", entity, store.store));
  if (!kept) return kept;
  return append_entry(
      database, time, "store.entity",
      {Canonical::Object{
          {"store", {store.uuid}},
          {"entity", {uuid->value_or("")}},
          {"by", {std::string(store.number.empty() ? "name_and_authority" : "number")}}}});
}

}  // namespace

Status join_entities(storage::Database &database, const Clock &clock, const std::string &time) {
  const auto stores = licensed_stores(database);
  if (!stores) return tl::unexpected(stores.error());
  auto groups = group(*stores);
  // Each group keeps the oldest entity that one of its stores had, unless another group has it now.
  std::map<std::size_t, std::int64_t> chosen;
  std::set<std::int64_t> taken;
  for (std::size_t i = 0; i < stores->size(); ++i) {
    const auto entity = (*stores)[i].entity;
    const auto root = groups.root(i);
    if (entity != 0 && chosen.count(root) == 0 && taken.insert(entity).second)
      chosen[root] = entity;
  }
  for (std::size_t i = 0; i < stores->size(); ++i) {
    const Licensed &store = (*stores)[i];
    if (!can_be_joined(store)) continue;
    auto &entity = chosen[groups.root(i)];
    if (entity == 0) {
      const auto made = new_entity(database, clock, time);
      if (!made) return tl::unexpected(made.error());
      entity = *made;
    }
    if (entity == store.entity) continue;
    if (auto told = tell(database, time, store, entity); !told) return told;
  }
  return {};
}

}  // namespace counterproof::cases
