// SPDX-License-Identifier: Apache-2.0
#include "cases/listing_rows.h"

#include <utility>

namespace counterproof::cases {
namespace {

std::vector<std::string> all_ids(const Listing &listing) {
  std::vector<std::string> ids{listing.id};
  ids.insert(ids.end(), listing.aliases.begin(), listing.aliases.end());
  return ids;
}

}  // namespace

Result<std::int64_t> find_listing(storage::Database &database, const Listing &listing) {
  // The canonical id comes first: should two known listings turn out to share an alias, the one the
  // page names wins, and nothing is joined behind the artist's back.
  for (const auto &id : all_ids(listing)) {
    auto rows = database.prepare("SELECT listing FROM listing_ids WHERE site = ? AND any_id = ?",
                                 listing.site, id);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row) return rows.integer(0);
  }
  return 0;
}

Result<std::int64_t> find_or_add_listing(storage::Database &database, const Listing &listing) {
  auto known = find_listing(database, listing);
  if (!known) return known;
  if (*known == 0) {
    auto rows =
        database.prepare("INSERT INTO listings (site, listing_id) VALUES (?, ?) RETURNING id",
                         listing.site, listing.id);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    known = rows.integer(0);
  }
  for (const auto &id : all_ids(listing)) {
    const auto added = database
                           .prepare("INSERT INTO listing_ids (site, any_id, listing) "
                                    "VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                                    listing.site, id, *known)
                           .run();
    if (!added) return tl::unexpected(added.error());
  }
  return known;
}

Result<std::vector<std::string>> aliases_of(storage::Database &database, std::int64_t listing) {
  std::vector<std::string> aliases;
  auto rows = database.prepare("SELECT any_id FROM listing_ids JOIN listings ON listings.id = ? "
                               "WHERE listing = ? AND any_id <> listing_id ORDER BY any_id",
                               listing, listing);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return aliases;
    aliases.push_back(rows.text(0));
  }
}

}  // namespace counterproof::cases
