// SPDX-License-Identifier: Apache-2.0
// old_records FOLDER CASES: makes records whose tables are those of the first version, with so many
// cases and their ledger, for the tests of upgrades. Case number N is of listing "old-N".
#include "cases/cases.h"
#include "cases/ledger.h"
#include "portfolio/portfolio.h"
#include "storage/transaction.h"

#include <cstdlib>
#include <iostream>
#include <string>

using namespace counterproof;

namespace {

constexpr auto kTime = "2026-11-01T00:00:00.000Z";

storage::RoomSchema first_version(storage::RoomSchema schema) {
  schema.steps.resize(1);
  return schema;
}

Status add_case(storage::Database &database, int number) {
  const auto id = "old-" + std::to_string(number);
  const auto listing =
      database
          .prepare("INSERT INTO listings (id, site, listing_id) VALUES (?, 'aliexpress', ?)",
                   number, id)
          .run();
  if (!listing) return tl::unexpected(listing.error());
  const auto alias =
      database
          .prepare("INSERT INTO listing_ids (site, any_id, listing) VALUES ('aliexpress', ?, ?)",
                   id, number)
          .run();
  if (!alias) return tl::unexpected(alias.error());
  const auto row =
      database
          .prepare(
              "INSERT INTO cases (id, opened_at, listing, work_id, work_title, url, title, "
              "picture_key, picture_url, is_ad, match_kind, score_thousandths, quad, mirrored, "
              "inverted, points, coverage_thousandths, picture_width, picture_height, engine, "
              "mine, not_licensed, looked_at, exceptions_considered) VALUES (?, ?, ?, "
              "'00000000-0000-7000-8000-000000000001', 'Old work', "
              "'https://www.aliexpress.com/', 'Old', 'k', '', 0, 'match', 900, "
              "'0,0,1,0,1,1,0,1', 0, 0, 50, 500, 100, 100, 'old', 1, 1, 1, 1)",
              id, kTime, number)
          .run();
  if (!row) return tl::unexpected(row.error());
  return cases::append_entry(database, kTime, "case.opened",
                             {cases::Canonical::Object{{"case", {id}}}});
}

Status make(const char *folder, int count) {
  auto store = storage::Store::open(
      folder, {first_version(portfolio::schema()), first_version(cases::schema())}, 0);
  if (!store) return tl::unexpected(store.error());
  auto transaction = storage::Transaction::begin(store->database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (int number = 1; number <= count; ++number) {
    if (auto added = add_case(store->database, number); !added) return added;
  }
  return transaction->commit();
}

}  // namespace

int main(int count, char **words) {
  if (count != 3) return 64;
  const auto made = make(words[1], std::atoi(words[2]));
  if (made) return 0;
  std::cerr << made.error().message << ' ' << made.error().details << '\n';
  return 1;
}
