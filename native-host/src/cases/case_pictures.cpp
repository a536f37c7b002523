// SPDX-License-Identifier: Apache-2.0
#include "cases/case_pictures.h"

#include "cases/ledger.h"
#include "cases/named_blobs.h"
#include "cases/rows.h"
#include "crypto/sha256.h"
#include "storage/transaction.h"

#include <algorithm>

namespace counterproof::cases {

Result<KeptPicture> CasePictures::keep(const std::string &case_id, ByteView bytes) {
  if (bytes.empty()) return fail(ErrorCode::invalid_params, "This picture is an empty file.");
  auto &database = store_.database;
  const auto ordinal = first_row<std::int64_t>(
      database.prepare("SELECT ordinal FROM cases WHERE id = ?", case_id), first_number);
  if (!ordinal) return tl::unexpected(ordinal.error());
  if (!*ordinal) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  KeptPicture kept{crypto::to_hex(crypto::sha256(bytes)), static_cast<std::int64_t>(bytes.size()),
                   to_rfc3339(clock_.utc_ms())};
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  // Under the write lock, so that take_back() does not remove it between here and its row.
  if (auto put = store_.blobs.put(kept.sha256, bytes); !put) return tl::unexpected(put.error());
  const auto before = of(case_id);
  if (!before) return tl::unexpected(before.error());
  const auto same = std::find_if(before->begin(), before->end(),
                                 [&](const auto &one) { return one.sha256 == kept.sha256; });
  if (same != before->end()) return *same;
  auto written = ran(database.prepare(
      "INSERT INTO case_pictures (case_ordinal, sha256, bytes, kept_at) VALUES (?, ?, ?, ?)",
      **ordinal, kept.sha256, kept.bytes, kept.kept_at));
  if (!written) return tl::unexpected(written.error());
  auto told = append_entry(
      database, kept.kept_at, "picture.kept",
      {Canonical::Object{{"case", {case_id}}, {"sha256", {kept.sha256}}, {"bytes", {kept.bytes}}}});
  if (!told) return tl::unexpected(told.error());
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return kept;
}

Status CasePictures::take_back(const std::string &case_id, const std::string &sha256) {
  auto &database = store_.database;
  {
    auto transaction = storage::Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto gone = first_row<std::int64_t>(
        database.prepare("DELETE FROM case_pictures WHERE sha256 = ? AND case_ordinal = (SELECT "
                         "ordinal FROM cases WHERE id = ?) RETURNING case_ordinal",
                         sha256, case_id),
        first_number);
    if (!gone) return tl::unexpected(gone.error());
    if (!*gone) return fail(ErrorCode::not_found, "This case does not keep this picture.", sha256);
    auto noted = ran(database.prepare(
        "UPDATE OR REPLACE listing_pictures SET sha256 = NULL, standing = 'taken_back' WHERE "
        "sha256 = ? AND case_ordinal = ?",
        sha256, **gone));
    if (!noted) return noted;
    auto told = append_entry(database, to_rfc3339(clock_.utc_ms()), "picture.taken_back",
                             {Canonical::Object{{"case", {case_id}}, {"sha256", {sha256}}}});
    if (!told) return told;
    if (auto committed = transaction->commit(); !committed) return committed;
  }
  // After its rows are gone from the disk: no row may ever name what is not there.
  const auto lock = storage::Transaction::begin(database);
  if (!lock) return tl::unexpected(lock.error());
  const auto is_named = is_blob_named(database, sha256);
  if (!is_named) return tl::unexpected(is_named.error());
  return *is_named ? Status() : store_.blobs.remove(sha256);
}

Result<std::vector<KeptPicture>> CasePictures::of(const std::string &case_id) {
  return all_rows<KeptPicture>(
      store_.database.prepare(
          "SELECT sha256, bytes, kept_at FROM case_pictures JOIN cases ON ordinal = case_ordinal "
          "WHERE id = ? ORDER BY kept_at, sha256",
          case_id),
      [](const auto &row) {
        return KeptPicture{row.text(0), row.integer(1), row.text(2)};
      });
}

}  // namespace counterproof::cases
