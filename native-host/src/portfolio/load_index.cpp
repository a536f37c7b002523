// SPDX-License-Identifier: Apache-2.0
#include "portfolio/known_files.h"
#include "portfolio/portfolio.h"
#include "storage/transaction.h"
#include "vision/features.h"

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

}  // namespace

Result<std::int64_t> Portfolio::load_into(match::Index &index, std::int64_t since, int limit) {
  std::vector<std::string> refused;
  std::int64_t reached = since;
  {
    auto rows = store_.database.prepare("SELECT id, state, features, revision FROM works WHERE "
                                        "revision > ? ORDER BY revision LIMIT ?",
                                        since, limit);
    for (;;) {
      const auto row = rows.next();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      const auto id = rows.text(0);
      reached = rows.integer(3);
      if (rows.text(1) != "ready") {
        index.remove(id);
        continue;
      }
      const auto bytes = store_.index.get(rows.text(2));
      auto features = bytes ? vision::from_bytes(*bytes)
                            : Result<vision::Features>(tl::unexpected(bytes.error()));
      if (features) {
        index.add(id, std::move(*features));
      } else {
        index.remove(id);
        refused.push_back(id);
      }
    }
  }
  if (!refused.empty()) {
    if (auto marked = mark_all_waiting(store_.database, refused); !marked)
      return tl::unexpected(marked.error());
  }
  return reached;
}

}  // namespace counterproof::portfolio
