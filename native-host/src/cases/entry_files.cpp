// SPDX-License-Identifier: Apache-2.0
#include "cases/entry_files.h"

#include "cases/named_blobs.h"
#include "cases/rows.h"
#include "storage/blob_part.h"
#include "storage/transaction.h"

#include <vector>

namespace counterproof::cases {
namespace {

constexpr std::int64_t kWaitsMs = 24LL * 3'600'000;

Status put_waiting(storage::Database &database, const std::string &sha256, std::int64_t bytes,
                   std::int64_t since_ms) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  auto put = ran(database.prepare(
      "INSERT OR REPLACE INTO waiting_files (sha256, bytes, since_ms) VALUES (?, ?, ?)", sha256,
      bytes, since_ms));
  if (!put) return put;
  return transaction->commit();
}

}  // namespace

Status EntryFiles::keep(const std::string &sha256, ByteView bytes) {
  if (bytes.empty()) return fail(ErrorCode::invalid_params, "This file is empty.", "/bytes");
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (size > kMostBytes)
    return fail(ErrorCode::too_large, "A file beside an entry may have at most 25 MB.");
  // The row first: whoever is killed between the two leaves a name without bytes, which
  // remove_waiting() finds, and not bytes that nobody knows of.
  if (auto put = put_waiting(store_.database, sha256, size, clock_.utc_ms()); !put) return put;
  return store_.blobs.put(sha256, bytes);
}

Result<bool> EntryFiles::is_kept(const std::string &sha256, std::int64_t bytes) {
  if (storage::blob_size(store_, sha256) != static_cast<std::uintmax_t>(bytes)) return false;
  const auto known =
      first_row<std::int64_t>(store_.database.prepare("SELECT 1 FROM waiting_files WHERE sha256 = "
                                                      "?1 UNION ALL SELECT 1 FROM entry_files "
                                                      "WHERE sha256 = ?1 LIMIT 1",
                                                      sha256),
                              first_number);
  if (!known) return tl::unexpected(known.error());
  if (!*known) return false;
  if (auto put = put_waiting(store_.database, sha256, bytes, clock_.utc_ms()); !put)
    return tl::unexpected(put.error());
  // Looked at again: what was too old may have gone before its row was new.
  return storage::blob_size(store_, sha256) == static_cast<std::uintmax_t>(bytes);
}

Result<EntryFiles::Part> EntryFiles::part(const std::string &entry_id, const std::string &sha256,
                                          std::int64_t offset, std::size_t length) {
  const auto whole = first_row<std::int64_t>(
      store_.database.prepare(
          "SELECT bytes FROM entry_files WHERE entry = ? AND sha256 = ? LIMIT 1", entry_id, sha256),
      first_number);
  if (!whole) return tl::unexpected(whole.error());
  if (!*whole) return fail(ErrorCode::not_found, "This entry names no such file.", sha256);
  if (offset < 0 || offset > **whole)
    return fail(ErrorCode::invalid_params, "The file ends before this place.", "/offset");
  auto bytes = storage::blob_part(store_, sha256, static_cast<std::uintmax_t>(offset), length);
  if (!bytes) return tl::unexpected(bytes.error());
  return Part{**whole, std::move(*bytes)};
}

Status EntryFiles::forget_waiting() {
  auto transaction = storage::Transaction::begin(store_.database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto gone = ran(store_.database.prepare("DELETE FROM waiting_files")); !gone) return gone;
  return transaction->commit();
}

Status EntryFiles::remove_waiting() {
  auto &database = store_.database;
  const auto until = clock_.utc_ms() - kWaitsMs;
  const auto old = all_rows<std::string>(
      database.prepare("SELECT sha256 FROM waiting_files WHERE since_ms < ?", until), first_text);
  if (!old) return tl::unexpected(old.error());
  for (const auto &sha256 : *old) {
    auto transaction = storage::Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto gone =
        database
            .prepare("DELETE FROM waiting_files WHERE sha256 = ? AND since_ms < ?", sha256, until)
            .run();
    if (!gone) return tl::unexpected(gone.error());
    if (*gone == 0) continue;
    const auto is_named = is_blob_named(database, sha256);
    if (!is_named) return tl::unexpected(is_named.error());
    // Before the row is gone for good, so that bytes whose removal fails are tried again.
    if (!*is_named)
      if (auto removed = store_.blobs.remove(sha256); !removed) return removed;
    if (auto committed = transaction->commit(); !committed) return committed;
  }
  return {};
}

}  // namespace counterproof::cases
