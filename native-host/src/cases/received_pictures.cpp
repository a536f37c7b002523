// SPDX-License-Identifier: Apache-2.0
#include "cases/received_pictures.h"

#include "cases/rows.h"
#include "storage/transaction.h"

#include <chrono>

namespace counterproof::cases {
namespace {

constexpr std::chrono::hours kUntouched(1);
/// Of one picture: the form shown and the original, each perhaps from two servers.
constexpr std::int64_t kForms = 4;

}  // namespace

storage::PassingFiles received_files(const std::filesystem::path &data_folder) {
  return storage::PassingFiles(data_folder / "received");
}

Status ReceivedPictures::note(const std::vector<ReceivedPicture> &pictures) {
  if (pictures.empty()) return {};
  auto &database = store_.database;
  {
    auto transaction = storage::Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto now = clock_.utc_ms();
    for (const auto &picture : pictures) {
      auto held = ran(database.prepare(
          "INSERT INTO received_pictures (sha256, bytes, media_type, used_ms) VALUES (?, ?, ?, ?) "
          "ON CONFLICT (sha256) DO UPDATE SET used_ms = excluded.used_ms",
          picture.sha256, picture.bytes, picture.media_type, now));
      if (!held) return held;
      auto named = ran(database.prepare(
          "INSERT OR IGNORE INTO received_names (picture_key, address, sha256, redrawn, "
          "received_at) VALUES (?, ?, ?, ?, ?)",
          picture.key, picture.address, picture.sha256, std::int64_t{picture.is_redrawn},
          to_rfc3339(now)));
      if (!named) return named;
    }
    if (auto committed = transaction->commit(); !committed) return committed;
  }
  return keep_bounds();
}

Result<std::vector<HeldPicture>> ReceivedPictures::under(const std::string &key) {
  return all_rows<HeldPicture>(
      store_.database.prepare(
          "SELECT address, sha256, received_at, redrawn FROM received_names JOIN received_pictures "
          "USING (sha256) WHERE picture_key = ? ORDER BY used_ms DESC, address, sha256 LIMIT ?",
          key, kForms),
      [](const auto &row) {
        return HeldPicture{row.text(0), row.text(1), row.text(2), row.integer(3) != 0};
      });
}

/// The newest go first into the sum, so that what does not fit is the oldest.
Status ReceivedPictures::keep_bounds() {
  const auto over = all_rows<std::string>(
      store_.database.prepare(
          "SELECT sha256 FROM (SELECT sha256, used_ms, sum(bytes) OVER (ORDER BY used_ms DESC, "
          "sha256) AS held FROM received_pictures) WHERE held > ? OR used_ms < ?",
          bounds_.bytes, clock_.utc_ms() - bounds_.age_ms),
      first_text);
  if (!over) return tl::unexpected(over.error());
  return give_up(*over);
}

Status ReceivedPictures::give_up(const std::vector<std::string> &names) {
  if (names.empty()) return {};
  auto transaction = storage::Transaction::begin(store_.database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const auto &name : names)
    if (auto gone =
            ran(store_.database.prepare("DELETE FROM received_pictures WHERE sha256 = ?", name));
        !gone)
      return gone;
  if (auto committed = transaction->commit(); !committed) return committed;
  const auto files = received_files(store_.folder);
  for (const auto &name : names)
    files.remove(name);
  return {};
}

Status ReceivedPictures::tidy() {
  const auto files = received_files(store_.folder);
  for (const auto &name : files.untouched_for(kUntouched)) {
    const auto known = first_row<std::int64_t>(
        store_.database.prepare("SELECT 1 FROM received_pictures WHERE sha256 = ?", name),
        first_number);
    if (!known) return tl::unexpected(known.error());
    if (!*known) files.remove(name);
  }
  return keep_bounds();
}

}  // namespace counterproof::cases
