// SPDX-License-Identifier: Apache-2.0
// many_records FOLDER WORKS CASES: multiplies the first work and the first case of records, for the
// tests of speed: rows as real ones are, all works with the same cached features.
#include "cases/cases.h"
#include "cases/ledger.h"
#include "portfolio/portfolio.h"
#include "storage/transaction.h"

#include <cstdlib>
#include <iostream>
#include <string>

using namespace counterproof;

namespace {

/// The table's columns but those in `but` (each as ",name,"), each as `, name`.
Result<std::string> columns(storage::Database &database, const std::string &table,
                            const std::string &but) {
  std::string names;
  auto rows = database.prepare("SELECT name FROM pragma_table_info(?)", table);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return names;
    if (but.find("," + rows.text(0) + ",") == std::string::npos) names += ", " + rows.text(0);
  }
}

std::string numbers(int count) {
  return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
         std::to_string(count) + ") ";
}

Status multiply(storage::Database &database, int works, int cases) {
  const auto work = columns(database, "works", ",id,content,revision,");
  if (!work) return tl::unexpected(work.error());
  const auto entry = columns(database, "cases", ",ordinal,id,listing,");
  if (!entry) return tl::unexpected(entry.error());
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  auto made = database.execute(
      numbers(works) + "INSERT INTO works (id, content, revision" + *work +
      ") SELECT printf('%s-%08d', substr(id, 1, 27), i), printf('%064x', i), 1000000 + i" + *work +
      " FROM n, (SELECT * FROM works WHERE state = 'ready' ORDER BY revision LIMIT 1);"
      "UPDATE portfolio_state SET revision = 2000000;" +
      numbers(cases) +
      "INSERT INTO listings (site, listing_id) SELECT 'aliexpress', 'many-' || i FROM n;"
      "INSERT INTO listing_ids (site, any_id, listing) SELECT site, listing_id, id FROM listings "
      "WHERE listing_id LIKE 'many-%';"
      "INSERT INTO cases (id, listing" +
      *entry + ") SELECT 'many-case-' || listings.id, listings.id" + *entry +
      " FROM listings, (SELECT * FROM cases ORDER BY ordinal LIMIT 1) WHERE listing_id LIKE "
      "'many-%'");
  for (int i = 1; made && i <= cases; ++i)
    made = cases::append_entry(database, "2026-11-01T00:00:00.000Z", "case.opened",
                               {cases::Canonical::Object{{"case", {std::int64_t{i}}}}});
  return made ? transaction->commit() : made;
}

}  // namespace

int main(int count, char **words) {
  if (count != 4) return 64;
  auto store = storage::Store::open(words[1], {portfolio::schema(), cases::schema()}, 0);
  const auto made = store ? multiply(store->database, std::atoi(words[2]), std::atoi(words[3]))
                          : Status(tl::unexpected(store.error()));
  if (made) return 0;
  std::cerr << made.error().message << ' ' << made.error().details << '\n';
  return 1;
}
