// SPDX-License-Identifier: Apache-2.0
#include "cases/listing_pictures.h"

#include "cases/ledger.h"
#include "cases/rows.h"
#include "crypto/sha256.h"
#include "storage/transaction.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::array<std::pair<PictureStanding, std::string_view>, 5> kWords{{
    {PictureStanding::kept, "kept"},
    {PictureStanding::not_held, "not_held"},
    {PictureStanding::no_room, "no_room"},
    {PictureStanding::damaged, "damaged"},
    {PictureStanding::taken_back, "taken_back"},
}};

PictureStanding standing_of(const std::string &word) {
  for (const auto &[standing, its_word] : kWords)
    if (its_word == word) return standing;
  return PictureStanding::not_held;
}

}  // namespace

std::string_view to_word(PictureStanding standing) {
  for (const auto &[one, word] : kWords)
    if (one == standing) return word;
  return "not_held";
}

std::vector<ListingPicture> each_kept_once(const std::vector<ListingPicture> &pictures) {
  std::vector<ListingPicture> once;
  std::set<std::string> seen;
  for (const auto &picture : pictures)
    if (picture.sha256 && seen.insert(*picture.sha256).second) once.push_back(picture);
  return once;
}

std::int64_t count_not_kept(const std::vector<ListingPicture> &pictures) {
  return std::count_if(pictures.begin(), pictures.end(),
                       [](const auto &one) { return !one.sha256; });
}

void PictureRoll::add(const std::string &case_id, const std::vector<ListingPicture> &kept) {
  for (const auto &picture : kept)
    said_ += case_id + " " + picture.sha256.value_or("") + "\n";
}

std::string PictureRoll::digest() const { return crypto::to_hex(crypto::sha256(said_)); }

/// One call while it works.
struct ListingPictures::Keeping {
  std::string case_id;
  std::int64_t ordinal = 0;
  std::string time;
};

Result<KeptCounts> ListingPictures::keep(const std::string &case_id,
                                         const std::vector<ShownPicture> &shown) {
  auto &database = store_.database;
  // Under the write lock, so that nothing that is put is taken away before its row stands.
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto ordinal = first_row<std::int64_t>(
      database.prepare("SELECT ordinal FROM cases WHERE id = ?", case_id), first_number);
  if (!ordinal) return tl::unexpected(ordinal.error());
  if (!*ordinal) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  Keeping keeping{case_id, **ordinal, to_rfc3339(clock_.utc_ms())};
  KeptCounts counts;
  for (const auto &picture : shown) {
    const auto kept = keep_one(keeping, picture);
    if (!kept) return tl::unexpected(kept.error());
    ++(*kept ? counts.kept : counts.not_kept);
  }
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return counts;
}

/// True when at least one form of it is kept.
Result<bool> ListingPictures::keep_one(Keeping &keeping, const ShownPicture &shown) {
  const auto taken_back = first_row<std::int64_t>(
      store_.database.prepare("SELECT 1 FROM listing_pictures WHERE case_ordinal = ? AND "
                              "picture_key = ? AND standing = 'taken_back'",
                              keeping.ordinal, shown.key),
      first_number);
  if (!taken_back) return tl::unexpected(taken_back.error());
  if (*taken_back) return false;
  const auto held = received_.under(shown.key);
  if (!held) return tl::unexpected(held.error());
  auto worst = shown.had_no_room ? PictureStanding::no_room : PictureStanding::not_held;
  bool is_kept = false;
  for (const auto &form : *held) {
    const auto standing = take_over(keeping, shown, form);
    if (!standing) return tl::unexpected(standing.error());
    if (*standing == PictureStanding::kept)
      is_kept = true;
    else if (*standing != PictureStanding::not_held)
      worst = *standing;
  }
  if (is_kept) return true;
  const auto before = first_row<std::int64_t>(
      store_.database.prepare("SELECT 1 FROM listing_pictures WHERE case_ordinal = ? AND "
                              "picture_key = ? AND sha256 IS NOT NULL",
                              keeping.ordinal, shown.key),
      first_number);
  if (!before) return tl::unexpected(before.error());
  // Kept when the case was opened first, and no longer held beside it since.
  if (*before) return true;
  if (auto noted = note(keeping, shown, worst); !noted) return tl::unexpected(noted.error());
  return false;
}

Result<PictureStanding> ListingPictures::take_over(Keeping &keeping, const ShownPicture &shown,
                                                   const HeldPicture &held) {
  auto &database = store_.database;
  const auto &address = held.address.empty() ? shown.address : held.address;
  const auto same = first_row<std::int64_t>(
      database.prepare("SELECT 1 FROM listing_pictures WHERE case_ordinal = ? AND picture_key = ? "
                       "AND address = ? AND sha256 = ?",
                       keeping.ordinal, shown.key, address, held.sha256),
      first_number);
  if (!same) return tl::unexpected(same.error());
  if (*same) return PictureStanding::kept;
  const auto bytes = received_files(store_.folder).get(held.sha256);
  if (!bytes)
    return bytes.error().code == ErrorCode::not_found ? PictureStanding::not_held
                                                      : PictureStanding::damaged;
  if (crypto::to_hex(crypto::sha256(ByteView(*bytes))) != held.sha256) {
    // So that it is held whole when it comes again.
    received_files(store_.folder).remove(held.sha256);
    return PictureStanding::damaged;
  }
  if (!store_.blobs.put(held.sha256, *bytes)) return PictureStanding::no_room;
  const auto size = static_cast<std::int64_t>(bytes->size());
  auto kept = ran(database.prepare(
      "INSERT OR IGNORE INTO case_pictures (case_ordinal, sha256, bytes, kept_at) VALUES (?, ?, "
      "?, ?)",
      keeping.ordinal, held.sha256, size, keeping.time));
  if (!kept) return tl::unexpected(kept.error());
  auto told = append_entry(database, keeping.time, "picture.kept",
                           {Canonical::Object{{"case", {keeping.case_id}},
                                              {"sha256", {held.sha256}},
                                              {"bytes", {size}},
                                              {"address", {address}},
                                              {"receivedAt", {held.received_at}},
                                              {"redrawn", {held.is_redrawn}}}});
  if (!told) return tl::unexpected(told.error());
  // What could not be kept before is kept now.
  auto cleared = ran(database.prepare(
      "DELETE FROM listing_pictures WHERE case_ordinal = ? AND picture_key = ? AND sha256 IS NULL",
      keeping.ordinal, shown.key));
  if (!cleared) return tl::unexpected(cleared.error());
  auto noted = ran(database.prepare(
      "INSERT INTO listing_pictures (case_ordinal, picture_key, address, sha256, standing, "
      "redrawn, received_at, noted_at) VALUES (?, ?, ?, ?, 'kept', ?, ?, ?)",
      keeping.ordinal, shown.key, address, held.sha256, std::int64_t{held.is_redrawn},
      held.received_at, keeping.time));
  if (!noted) return tl::unexpected(noted.error());
  return PictureStanding::kept;
}

Status ListingPictures::note(const Keeping &keeping, const ShownPicture &shown,
                             PictureStanding standing) {
  // One picture, whatever form of it the page showed this time: it is missing once.
  const auto before = first_row<std::int64_t>(
      store_.database.prepare("UPDATE listing_pictures SET standing = ? WHERE case_ordinal = ? AND "
                              "picture_key = ? AND sha256 IS NULL RETURNING id",
                              to_word(standing), keeping.ordinal, shown.key),
      first_number);
  if (!before) return tl::unexpected(before.error());
  if (*before) return {};
  return ran(store_.database.prepare(
      "INSERT INTO listing_pictures (case_ordinal, picture_key, address, standing, redrawn, "
      "noted_at) VALUES (?, ?, ?, ?, 0, ?)",
      keeping.ordinal, shown.key, shown.address, to_word(standing), keeping.time));
}

Result<std::vector<ListingPicture>> ListingPictures::of(const std::string &case_id) {
  return all_rows<ListingPicture>(
      store_.database.prepare(
          "WITH one AS (SELECT ordinal FROM cases WHERE id = ?) "
          "SELECT picture_key, address, l.sha256, ifnull(c.bytes, 0), received_at, noted_at AS "
          "since, redrawn, standing, l.id AS turn FROM listing_pictures l LEFT JOIN case_pictures "
          "c ON c.case_ordinal = l.case_ordinal AND c.sha256 = l.sha256 WHERE l.case_ordinal IN "
          "one UNION ALL SELECT '', '', sha256, bytes, NULL, kept_at, 0, 'kept', 0 FROM "
          "case_pictures c WHERE case_ordinal IN one AND NOT EXISTS (SELECT 1 FROM "
          "listing_pictures l WHERE l.case_ordinal = c.case_ordinal AND l.sha256 = c.sha256) "
          "ORDER BY since, turn, 3",
          case_id),
      [](const auto &row) {
        return ListingPicture{
            row.text(0),          row.text(1), row.optional_text(2), row.integer(3),
            row.optional_text(4), row.text(5), row.integer(6) != 0,  standing_of(row.text(7))};
      });
}

}  // namespace counterproof::cases
