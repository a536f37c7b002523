// SPDX-License-Identifier: Apache-2.0
#include "portfolio/kept_files.h"

#include "base/clock.h"
#include "crypto/random.h"
#include "crypto/sha256.h"
#include "portfolio/known_files.h"
#include "storage/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::portfolio {
namespace {

struct Named {
  std::string work;
  std::optional<std::string> features, thumbnail;
};

Result<std::vector<Named>> all_named(storage::Database &database) {
  std::vector<Named> works;
  auto rows = database.prepare("SELECT id, features, thumbnail FROM works WHERE state IN ('ready', "
                               "'featureless') ORDER BY id");
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return works;
    works.push_back({rows.text(0), rows.optional_text(1), rows.optional_text(2)});
  }
}

/// True when the file is as it was written; counts it.
bool is_good(const storage::BlobStore &blobs, const std::optional<std::string> &name, bool mend,
             KeptFiles &counts) {
  if (!name) return true;
  const auto bytes = blobs.get(*name);
  if (!bytes && bytes.error().code == ErrorCode::not_found) {
    ++counts.missing;
    return false;
  }
  if (bytes && crypto::to_hex(crypto::sha256(*bytes)) == *name) {
    ++counts.good;
    return true;
  }
  ++counts.damaged;
  if (mend) static_cast<void>(blobs.remove(*name));
  return false;
}

Status mark_all(storage::Database &database, const std::vector<std::string> &works) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const auto &work : works) {
    if (auto marked = mark_waiting(database, work); !marked) return marked;
  }
  return transaction->commit();
}

}  // namespace

Result<KeptFiles> check_kept_files(storage::Store &store, bool mend) {
  const auto works = all_named(store.database);
  if (!works) return tl::unexpected(works.error());
  KeptFiles counts;
  std::vector<std::string> concerned;
  for (const auto &work : *works) {
    const bool features = is_good(store.index, work.features, mend, counts);
    const bool thumbnail = is_good(store.blobs, work.thumbnail, mend, counts);
    if (!features || !thumbnail) concerned.push_back(work.work);
  }
  counts.works = static_cast<std::int64_t>(concerned.size());
  if (!mend || concerned.empty()) return counts;
  if (auto marked = mark_all(store.database, concerned); !marked)
    return tl::unexpected(marked.error());
  return counts;
}

Status renew_id(storage::Database &database) {
  const auto renewed =
      database.prepare("UPDATE portfolio_state SET id = ?", crypto::new_uuid(SystemClock{})).run();
  if (!renewed) return tl::unexpected(renewed.error());
  return {};
}

Result<bool> mend_state(storage::Database &database) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  std::int64_t mended = 0;
  for (const char *sql :
       {"INSERT INTO portfolio_state (one, revision, reading_until_ms) VALUES (1, 0, 0) ON "
        "CONFLICT "
        "DO NOTHING",
        "UPDATE portfolio_state SET revision = (SELECT max(revision) FROM works) WHERE revision < "
        "(SELECT max(revision) FROM works)"}) {
    const auto changed = database.prepare(sql).run();
    if (!changed) return tl::unexpected(changed.error());
    mended += *changed;
  }
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return mended > 0;
}

tl::unexpected<Error> state_is_lost() {
  return fail(ErrorCode::storage_failed, "The records are damaged: close your browsers, then run "
                                         "`counterproof repair`.");
}

}  // namespace counterproof::portfolio
