// SPDX-License-Identifier: Apache-2.0
#include "cases/seller_cases.h"

#include "cases/rows.h"
#include "cases/store_rows.h"

namespace counterproof::cases {

Result<std::vector<std::string>> cases_of_seller(storage::Database &database,
                                                 const std::string &id) {
  const std::string select =
      "SELECT cases.id FROM case_stores JOIN cases ON ordinal = case_ordinal WHERE store ";
  const auto store = find_store(database, id);
  if (!store) return tl::unexpected(store.error());
  if (*store != 0)
    return all_rows<std::string>(database.prepare(select + "= ? ORDER BY ordinal", *store),
                                 first_text);
  const auto entity = first_row<std::int64_t>(
      database.prepare("SELECT id FROM entities WHERE uuid = ?", id), first_number);
  if (!entity) return tl::unexpected(entity.error());
  if (!*entity) return fail(ErrorCode::not_found, "There is no such seller.", id);
  return all_rows<std::string>(
      database.prepare(select + "IN (SELECT id FROM stores WHERE entity = ?) ORDER BY ordinal",
                       **entity),
      first_text);
}

}  // namespace counterproof::cases
