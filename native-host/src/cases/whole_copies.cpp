// SPDX-License-Identifier: Apache-2.0
#include "cases/whole_copies.h"

#include "cases/rows.h"
#include "storage/transaction.h"

namespace counterproof::cases {

Status WholeCopies::note(std::int64_t bytes) {
  auto transaction = storage::Transaction::begin(store_.database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto noted =
          ran(store_.database.prepare("INSERT INTO whole_copies (made_at, bytes) VALUES (?, ?)",
                                      to_rfc3339(clock_.utc_ms()), bytes));
      !noted)
    return noted;
  return transaction->commit();
}

Result<std::optional<WholeCopyMade>> WholeCopies::newest() {
  return first_row<WholeCopyMade>(
      store_.database.prepare(
          "SELECT made_at, bytes FROM whole_copies ORDER BY number DESC LIMIT 1"),
      [](const auto &row) {
        return WholeCopyMade{row.text(0), row.integer(1)};
      });
}

}  // namespace counterproof::cases
