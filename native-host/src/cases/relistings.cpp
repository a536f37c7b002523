// SPDX-License-Identifier: Apache-2.0
#include "cases/relistings.h"

#include "base/china_day.h"
#include "cases/case_state.h"
#include "cases/ledger.h"
#include "cases/rows.h"
#include "storage/transaction.h"

#include <algorithm>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::size_t kMostReferences = 10;
constexpr auto kDown = "('removed', 'removed_stays', 'gone', 'already_dead', 'relisted')";

/// The cases before this one, the nearest first, itself at the head. Rows that lead in a circle,
/// which record() refuses, end it.
Result<std::vector<std::int64_t>> lives_before(storage::Database &database, std::int64_t ordinal) {
  std::vector<std::int64_t> lives{ordinal};
  for (;;) {
    const auto previous = first_row<std::int64_t>(
        database.prepare("SELECT previous FROM lineage WHERE case_ordinal = ?", lives.back()),
        first_number);
    if (!previous) return tl::unexpected(previous.error());
    const bool seen = *previous && std::find(lives.begin(), lives.end(), **previous) != lives.end();
    if (!*previous || seen) return lives;
    lives.push_back(**previous);
  }
}

/// Each case in the line is a life, and so is each time that one came back under its own link.
Result<int> count_lives(storage::Database &database, const std::vector<std::int64_t> &lives) {
  auto count = static_cast<int>(lives.size());
  for (const auto ordinal : lives) {
    const auto back = first_row<std::int64_t>(
        database.prepare("SELECT count(*) FROM case_moves WHERE case_ordinal = ? AND state = "
                         "'back_at_same_link' AND id NOT IN (SELECT id FROM undone_moves)",
                         ordinal),
        first_number);
    if (!back) return tl::unexpected(back.error());
    count += static_cast<int>(back->value_or(0));
  }
  return count;
}

Result<std::int64_t> ordinal_of(storage::Database &database, const std::string &case_id) {
  const auto found = first_row<std::int64_t>(
      database.prepare("SELECT ordinal FROM cases WHERE id = ?", case_id), first_number);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  return **found;
}

Result<bool> is_there(storage::Statement rows) {
  const auto found = first_row<std::int64_t>(std::move(rows), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

/// The newest case that is down and fits; 0 for none.
Result<std::int64_t> newest_down(storage::Statement rows) {
  const auto found = first_row<std::int64_t>(std::move(rows), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->value_or(0);
}

constexpr auto kSelectDown = "SELECT cases.ordinal FROM cases JOIN case_states ON "
                             "case_states.case_ordinal = cases.ordinal JOIN listings ON "
                             "listings.id = cases.listing ";

std::string down_where(const char *condition) {
  return std::string(kSelectDown) + "WHERE case_states.state IN " + kDown + " AND " + condition +
         " ORDER BY case_states.day DESC, cases.ordinal DESC LIMIT 1";
}

Result<std::int64_t> listing_row(storage::Database &database, const std::string &site,
                                 const MetListing &met) {
  auto ids = met.other_ids;
  ids.insert(ids.begin(), met.listing_id);
  for (const auto &id : ids) {
    const auto found = first_row<std::int64_t>(
        database.prepare("SELECT listing FROM listing_ids WHERE site = ? AND any_id = ?", site, id),
        first_number);
    if (!found) return tl::unexpected(found.error());
    if (*found) return **found;
  }
  return 0;
}

struct Found {
  std::int64_t ordinal = 0;
  RelistedBy by = RelistedBy::same_listing;
};

Result<Found> look_for(storage::Database &database, const std::string &site,
                       const MetListing &met) {
  const auto listing = listing_row(database, site, met);
  if (!listing) return tl::unexpected(listing.error());
  if (*listing != 0) {
    // A relisted case is down itself, unless it was seen again; its id live again is a return too.
    const auto same = newest_down(database.prepare(down_where("cases.listing = ?"), *listing));
    if (!same) return tl::unexpected(same.error());
    if (*same != 0) return Found{*same, RelistedBy::same_listing};
    // A listing with a live case of its own was recognised when that was opened.
    const auto own = first_row<std::int64_t>(
        database.prepare("SELECT 1 FROM cases WHERE listing = ? LIMIT 1", *listing), first_number);
    if (!own) return tl::unexpected(own.error());
    if (*own) return Found{};
  }
  for (const auto &key : met.picture_keys) {
    if (key.empty()) continue;
    const auto same = newest_down(
        database.prepare(down_where("cases.picture_key = ? AND listings.site = ?"), key, site));
    if (!same) return tl::unexpected(same.error());
    if (*same != 0) return Found{*same, RelistedBy::same_picture};
  }
  for (const auto &work : met.work_ids)
    for (const auto &[column, id] :
         {std::pair("store_id", &met.store_id), std::pair("company_id", &met.company_id),
          std::pair("minisite", &met.minisite), std::pair("seller_id", &met.seller_id),
          std::pair("member_id", &met.member_id)}) {
      if (!*id || (*id)->empty()) continue;
      const auto condition =
          std::string("work_id = ? AND listings.site = ? AND ") + column + " = ?";
      const auto same =
          newest_down(database.prepare(down_where(condition.c_str()), work, site, **id));
      if (!same) return tl::unexpected(same.error());
      if (*same != 0) return Found{*same, RelistedBy::same_art};
    }
  return Found{};
}

/// False when the case is not down any more: another program may write between two questions.
Result<bool> fill(storage::Database &database, const Found &found, std::int64_t today,
                  Relisting &relisting) {
  relisting.by = found.by;
  auto row = database.prepare(
      "SELECT cases.id, work_id, work_title, case_states.day FROM cases JOIN case_states ON "
      "case_ordinal = ordinal WHERE ordinal = ?",
      found.ordinal);
  const auto has = row.next();
  if (!has) return tl::unexpected(has.error());
  if (!*has) return false;
  relisting.case_id = row.text(0);
  relisting.work_id = row.text(1);
  relisting.work_title = row.text(2);
  relisting.removed_day = row.text(3);
  relisting.days_since =
      std::max<std::int64_t>(0, today - day_of_date(relisting.removed_day).value_or(today));
  const auto lives = lives_before(database, found.ordinal);
  if (!lives) return tl::unexpected(lives.error());
  const auto count = count_lives(database, *lives);
  if (!count) return tl::unexpected(count.error());
  relisting.life = *count + 1;
  auto first = first_row<std::string>(
      database.prepare("SELECT listing_id FROM listings JOIN cases ON cases.listing = listings.id "
                       "WHERE ordinal = ?",
                       lives->back()),
      first_text);
  if (!first) return tl::unexpected(first.error());
  relisting.first_listing_id = first->value_or("");
  for (const auto ordinal : *lives) {
    auto filings = all_rows<std::pair<std::string, std::string>>(
        database.prepare("SELECT DISTINCT filings.reference, filings.reason_label, filings.id FROM "
                         "case_moves JOIN filings ON filings.id = filing WHERE case_ordinal = ? "
                         "ORDER BY filings.id DESC",
                         ordinal),
        [](const auto &one) { return std::pair(one.text(0), one.text(1)); });
    if (!filings) return tl::unexpected(filings.error());
    for (auto &[reference, label] : *filings) {
      if (relisting.reason_label.empty()) relisting.reason_label = label;
      if (reference.empty() || relisting.references.size() == kMostReferences) continue;
      if (relisting.reference.empty()) relisting.reference = reference;
      relisting.references.push_back(std::move(reference));
    }
  }
  return true;
}

}  // namespace

std::string_view to_word(RelistedBy by) {
  switch (by) {
  case RelistedBy::same_listing: return "same_listing";
  case RelistedBy::same_picture: return "same_picture";
  case RelistedBy::same_art: return "same_art";
  }
  return "same_listing";
}

Result<std::vector<Relisting>> Relistings::recognise(const std::string &site,
                                                     const std::vector<MetListing> &met) {
  std::vector<Relisting> known;
  const auto today = china_day_of(clock_.utc_ms());
  for (const MetListing &one : met) {
    const auto found = look_for(store_.database, site, one);
    if (!found) return tl::unexpected(found.error());
    if (found->ordinal == 0) continue;
    Relisting relisting;
    relisting.listing_id = one.listing_id;
    const auto filled = fill(store_.database, *found, today, relisting);
    if (!filled) return tl::unexpected(filled.error());
    if (*filled) known.push_back(std::move(relisting));
  }
  return known;
}

Result<int> Relistings::record(const std::string &case_id, const std::string &previous_case_id,
                               RelistedBy by) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto ordinal = ordinal_of(database, case_id);
  if (!ordinal) return tl::unexpected(ordinal.error());
  const auto previous = ordinal_of(database, previous_case_id);
  if (!previous) return tl::unexpected(previous.error());
  const auto before = lives_before(database, *previous);
  if (!before) return tl::unexpected(before.error());
  if (std::find(before->begin(), before->end(), *ordinal) != before->end())
    return fail(ErrorCode::conflict, "A listing cannot be its own earlier life.");
  const auto known = first_row<std::int64_t>(
      database.prepare("SELECT previous FROM lineage WHERE case_ordinal = ?", *ordinal),
      first_number);
  if (!known) return tl::unexpected(known.error());
  if (*known && **known != *previous)
    return fail(ErrorCode::conflict,
                "This listing is recorded as another one's next life already.");
  if (!*known) {
    const auto down = is_there(
        database.prepare(std::string("SELECT 1 FROM case_states WHERE case_ordinal = ? AND state "
                                     "IN ") +
                             kDown,
                         *previous));
    if (!down) return tl::unexpected(down.error());
    if (!*down)
      return fail(ErrorCode::conflict, "The earlier listing is not recorded as taken down: record "
                                       "that first.");
    const auto time = to_rfc3339(clock_.utc_ms());
    auto added = ran(database.prepare(
        "INSERT INTO lineage (case_ordinal, previous, why, noted_at) VALUES (?, ?, ?, ?)", *ordinal,
        *previous, to_word(by), time));
    if (!added) return tl::unexpected(added.error());
    const auto day = to_date(china_day_of(clock_.utc_ms()));
    auto moved = ran(database.prepare(
        "INSERT INTO case_moves (case_ordinal, state, portal_word, reason, day, noted_at, filing, "
        "counter_notice, is_correction) VALUES (?1, 'relisted', '', '', ?2, ?3, (SELECT filing "
        "FROM case_states WHERE case_ordinal = ?1), 0, 0)",
        *previous, day, time));
    if (!moved) return tl::unexpected(moved.error());
    auto stands = ran(database.prepare(
        "INSERT INTO case_states (case_ordinal, state, day) VALUES (?, 'relisted', ?) ON CONFLICT "
        "DO UPDATE SET state = 'relisted', day = excluded.day",
        *previous, day));
    if (!stands) return tl::unexpected(stands.error());
    auto told = append_entry(database, time, "case.relisted",
                             {Canonical::Object{{"case", {case_id}},
                                                {"previous", {previous_case_id}},
                                                {"by", {std::string(to_word(by))}}}});
    if (!told) return tl::unexpected(told.error());
  }
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return life_of(case_id);
}

Result<int> Relistings::life_of(const std::string &case_id) {
  const auto ordinal = ordinal_of(store_.database, case_id);
  if (!ordinal) return tl::unexpected(ordinal.error());
  const auto lives = lives_before(store_.database, *ordinal);
  if (!lives) return tl::unexpected(lives.error());
  return count_lives(store_.database, *lives);
}

}  // namespace counterproof::cases
